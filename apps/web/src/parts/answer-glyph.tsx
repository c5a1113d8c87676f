import { CheckIcon } from '@phosphor-icons/react/dist/csr/Check';
import { MinusIcon } from '@phosphor-icons/react/dist/csr/Minus';
import styles from './answer-glyph.module.css';

export type AnswerState = 'present' | 'absent' | 'not-done' | 'to-do';

/** The sign of an answer: filled check, ringed minus, slashed ring for not done, empty dashed ring for not asked yet. */
export function AnswerGlyph({ state }: { readonly state: AnswerState }) {
  return (
    <span className={styles.glyph} data-state={state} aria-hidden="true">
      {state === 'present' && <CheckIcon size={13} weight="bold" />}
      {state === 'absent' && <MinusIcon size={12} weight="bold" />}
    </span>
  );
}
