/** @jsxImportSource preact */
import { Icon } from '../parts/icon.tsx';
import type { CheckWords } from '../text/check-words.ts';
import type { Trouble } from './check-view.ts';

interface TroubleNoteProps {
  readonly trouble: Trouble | null;
  readonly words: CheckWords;
}

/** Why something was not done, and that nothing is lost. */
export function TroubleNote({ trouble, words }: TroubleNoteProps) {
  if (trouble === null) return null;
  return (
    <p class="attention" role="alert">
      <span class="attention-lead">
        <Icon name="warning-circle" />
        {words.trouble[trouble]}
      </span>
    </p>
  );
}
