import type { HomeExercise } from '@junction/contract';
import { words } from '#src/text/own-words.ts';
import styles from './exercise-card.module.css';

/** The dose in up to three large figures, each with a small word beneath. */
export function DoseFigures({ dose }: Pick<HomeExercise, 'dose'>) {
  const figures = [
    ...(dose.sets === null ? [] : [{ figure: words.exercise.sets(dose.sets), word: frequencyWords(dose.frequency) }]),
    ...(dose.reps === null ? [] : [{ figure: words.exercise.times(dose.reps), word: words.exercise.slowly }]),
    ...(dose.holdS === null || dose.holdS === 0
      ? []
      : [{ figure: words.exercise.seconds(dose.holdS), word: words.exercise.hold }]),
  ];
  const amount = dose.amount ?? (dose.sets === null ? frequencyWords(dose.frequency) : null);
  return (
    <>
      <ul className={styles.dose}>
        {figures.map(({ figure, word }) => (
          <li key={figure}>
            <span className={styles.figure}>{figure}</span>
            <span className={styles.word}>{word}</span>
          </li>
        ))}
      </ul>
      {amount !== null && <p className={styles.because}>{amount}</p>}
    </>
  );
}

/** "2 sets, 10 times, hold 5 sec": the dose in a row of the list. */
export function doseLine({ sets, reps, holdS, amount, frequency }: HomeExercise['dose']): string {
  const parts = [
    ...(sets === null ? [] : [words.exercise.sets(sets)]),
    ...(reps === null ? [] : [words.exercise.times(reps)]),
    ...(holdS === null || holdS === 0 ? [] : [`${words.exercise.hold} ${words.exercise.seconds(holdS)}`]),
    ...(amount === null ? [] : [amount]),
  ];
  return parts.length === 0 ? frequencyWords(frequency) : parts.join(', ');
}

/** The knowledge writes "2/day" and "3/week". */
function frequencyWords(frequency: string): string {
  const [, count = '', period = ''] = /^([\d-]+)\/(day|week)$/.exec(frequency) ?? [];
  if (count === '') return frequency;
  const named: Readonly<Record<string, string>> = { '1': 'once', '2': 'twice' };
  return `${named[count] ?? `${count.replace('-', ' to ')} times`} a ${period}`;
}
