/** @jsxImportSource preact */
import type { CheckWords } from '../text/check-words.ts';
import type { CheckActions, CheckView } from './check-view.ts';
import { CodeBox } from './code-box.tsx';
import { TroubleNote } from './trouble-note.tsx';

interface SaveScreenProps {
  readonly view: CheckView;
  readonly words: CheckWords;
  readonly actions: CheckActions;
}

/** Leaving in the middle: what is kept where, and a code for those who agree to send what they told. */
export function SaveScreen({ view, words, actions }: SaveScreenProps) {
  const { save } = words;
  return (
    <div class="check-start">
      <h1 id="check-title" tabIndex={-1}>
        {save.leaveTitle}
      </h1>
      {view.kept === null || !view.isSent ? (
        <>
          <p class="lead">{save.leaveLead}</p>
          <p>{save.consent}</p>
          <p class="quiet">{save.leaveStay}</p>
        </>
      ) : (
        <CodeBox view={view} kept={view.kept} words={words} actions={actions} />
      )}
      <TroubleNote trouble={view.trouble} words={words} />
      <p class="check-ways">
        {view.isSent ? null : (
          <button type="button" class="button primary" aria-disabled={view.isBusy} onClick={actions.save}>
            {view.isBusy ? save.sending : save.leaveSend}
          </button>
        )}
        <button type="button" class="button" onClick={actions.back}>
          {save.goOn}
        </button>
      </p>
    </div>
  );
}
