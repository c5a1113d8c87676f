import { CheckIcon } from '@phosphor-icons/react/dist/csr/Check';
import { dayWords } from '#src/text/day-words.ts';
import { words } from '#src/text/own-words.ts';
import { type WeekDay, weekdayLetter } from './week-days.ts';
import styles from './week-line.module.css';

/** The week as a path with a node for each day: done, not done, today, to come. */
export function WeekLine({ days }: { readonly days: readonly WeekDay[] }) {
  return (
    <ol className={styles.week} aria-label={words.week.label}>
      {days.map(({ day, state, isToday }) => (
        <li key={day} className={styles.day} data-state={state} data-today={isToday}>
          <span className={styles.node} aria-hidden="true">
            {state === 'done' && <CheckIcon size={16} weight="bold" />}
          </span>
          <span className={styles.letter} aria-hidden="true">
            {weekdayLetter(day)}
          </span>
          <span className={styles.hidden}>
            {dayWords(day)}: {words.week.states[state]}
          </span>
        </li>
      ))}
    </ol>
  );
}
