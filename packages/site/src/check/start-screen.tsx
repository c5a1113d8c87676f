/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { Field } from '../parts/field.tsx';
import type { CheckWords } from '../text/check-words.ts';
import type { CheckActions, CheckView } from './check-view.ts';
import { TroubleNote } from './trouble-note.tsx';

interface StartScreenProps {
  readonly view: Pick<CheckView, 'knowledge' | 'isBusy' | 'trouble' | 'news' | 'hasBegun'>;
  readonly words: CheckWords;
  /** Undefined: drawn by the server. */
  readonly actions?: CheckActions | undefined;
}

/** What the check is, what becomes of the answers, and the way in. */
export function StartScreen({ view, words, actions }: StartScreenProps) {
  const { start } = words;
  const [code, setCode] = useState('');
  const news = { removed: words.result.removed, 'remove-record': words.result.removeRecord };
  return (
    <div class="check-start">
      {view.news === null ? null : (
        <p class="attention" role="status" id="check-news" tabIndex={-1}>
          {news[view.news]}
        </p>
      )}
      <h1 id="check-title" tabIndex={-1}>
        {start.title}
      </h1>
      <p class="lead">{start.lead}</p>
      <p class="check-promise">{start.promise}</p>
      <p class="quiet">{start.notDiagnosis}</p>
      <div class="if-script check-begin">
        <button type="button" class="button primary" onClick={() => actions?.begin()}>
          {view.hasBegun ? start.goOn : start.begin}
        </button>
        {view.hasBegun ? (
          <button type="button" class="link" onClick={() => actions?.remove()}>
            {words.result.remove}
          </button>
        ) : null}
        <TroubleNote trouble={view.trouble} words={words} />
        <details class="check-code" open={view.trouble !== null}>
          <summary>{start.haveCode}</summary>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              actions?.resume(code);
            }}
          >
            <Field
              name="code"
              label={start.code}
              hint={start.codeHint}
              value={code}
              onInput={setCode}
              input={{ autoComplete: 'off', maxLength: 40 }}
            />
            <button type="submit" class="button" disabled={view.isBusy}>
              {view.isBusy ? start.opening : start.open}
            </button>
          </form>
        </details>
      </div>
    </div>
  );
}
