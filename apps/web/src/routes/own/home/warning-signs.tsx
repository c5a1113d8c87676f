import type { HomeCheckIn } from '@junction/contract';
import { Button } from '#src/parts/button.tsx';
import { words } from '#src/text/own-words.ts';
import styles from './check-in-form.module.css';

interface WarningSignsProps {
  readonly signs: HomeCheckIn['warningSigns'];
  readonly answers: Readonly<Record<string, 'yes' | 'no'>>;
  readonly onAnswer: (id: string, answer: 'yes' | 'no') => void;
  readonly onNone: () => void;
}

/** Warning signs, yes or no to each, or no to all in one touch. */
export function WarningSigns({ signs, answers, onAnswer, onNone }: WarningSignsProps) {
  if (signs.length === 0) return null;
  const isNone = signs.every(({ id }) => answers[id] === 'no');
  return (
    <div className={styles.group}>
      <p className={styles.heading}>{words.checkIn.signs}</p>
      <p className={styles.quiet}>{words.checkIn.signsLead}</p>
      <ul className={styles.signs}>
        {signs.map(({ id, text }) => (
          <li key={id}>
            <fieldset className={styles.sign}>
              <legend className={styles.signText}>{text}</legend>
              <div className={styles.pair}>
                {(['yes', 'no'] as const).map((answer) => (
                  <button
                    key={answer}
                    type="button"
                    className={styles.answer}
                    aria-pressed={answers[id] === answer}
                    onClick={() => onAnswer(id, answer)}
                  >
                    {words.checkIn[answer]}
                  </button>
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
      <div className={styles.none}>
        <Button onPress={onNone} isDisabled={isNone}>
          {words.checkIn.none}
        </Button>
      </div>
    </div>
  );
}
