/** @jsxImportSource preact */
import type { KeptCheck } from '@junction/contract';
import type { CheckWords } from '../text/check-words.ts';
import { dayInWords } from '../text/format.ts';
import type { CheckActions, CheckView } from './check-view.ts';
import { RemoveButton } from './remove-button.tsx';

interface CodeBoxProps {
  readonly view: CheckView;
  readonly kept: KeptCheck;
  readonly words: CheckWords;
  readonly actions: CheckActions;
}

/** The code that opens the check elsewhere, and the ways to print and to delete. */
export function CodeBox({ view, kept, words, actions }: CodeBoxProps) {
  return (
    <div class="check-kept" role="status">
      <p class="quiet">{words.save.codeLead}</p>
      <p class="check-big-code">{kept.code}</p>
      <p class="quiet">{words.save.codeUntil(dayInWords(kept.expires.slice(0, 10), view.language))}</p>
      <p class="check-links">
        <button type="button" class="link" onClick={actions.print}>
          {words.result.print}
        </button>
        <RemoveButton words={words} onRemove={actions.remove} />
      </p>
    </div>
  );
}
