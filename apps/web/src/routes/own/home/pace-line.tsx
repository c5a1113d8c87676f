import { words } from '#src/text/own-words.ts';
import styles from './exercise-card.module.css';
import type { PacedDose } from './pace.ts';
import type { Pacing } from './use-pace.ts';

/** What to do right now, how long still, and how much is done. Only the phase is read out: counting aloud is for the cues. */
export function PaceLine({ pacing: { pace, state }, dose }: { readonly pacing: Pacing; readonly dose: PacedDose }) {
  const { phase, set, time, secondsLeft } = pace;
  return (
    <div className={styles.pace} data-phase={phase}>
      <p className={styles.phase} role="status">
        {state === 'paused' ? words.exercise.pause : words.exercise.phases[phase]}
      </p>
      <p className={styles.seconds} aria-hidden={secondsLeft === 0}>
        {secondsLeft > 0 ? words.exercise.seconds(secondsLeft) : ''}
      </p>
      {phase !== 'finished' && (
        <p className={styles.counts}>
          {words.exercise.setOf(set, dose.sets)}
          {dose.reps > 1 && ` · ${words.exercise.timeOf(time, dose.reps)}`}
        </p>
      )}
    </div>
  );
}
