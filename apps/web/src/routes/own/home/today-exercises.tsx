import type { HomeExercise } from '@junction/contract';
import { CaretRightIcon } from '@phosphor-icons/react/dist/csr/CaretRight';
import { CheckIcon } from '@phosphor-icons/react/dist/csr/Check';
import { useRef, useState } from 'react';
import type { Home } from '#src/data/home/use-home.ts';
import { words } from '#src/text/own-words.ts';
import { doseLine } from './dose-figures.tsx';
import { ExerciseCard } from './exercise-card.tsx';
import { ExerciseStage } from './exercise-stage.tsx';
import styles from './home.module.css';

interface TodayExercisesProps {
  readonly exercises: readonly HomeExercise[];
  readonly onLog: Home['log'];
}

/** One exercise open, the others as rows; one that is done gives way to the next when it is chosen. */
export function TodayExercises({ exercises, onLog }: TodayExercisesProps) {
  const [chosen, setChosen] = useState<string>();
  const card = useRef<HTMLDivElement>(null);
  const first = exercises.find(({ state, doneToday, dueToday }) => state === 'going' && doneToday < (dueToday ?? 1));
  // What was open stays open after "Done": its notice and "It hurt" are still wanted.
  const [opened, setOpened] = useState<string>();
  const openId = chosen ?? opened ?? first?.exerciseId ?? exercises[0]?.exerciseId;
  const index = exercises.findIndex(({ exerciseId }) => exerciseId === openId);
  const open = exercises[index];
  if (open === undefined) return null;
  const choose = (exerciseId: string) => {
    setChosen(exerciseId);
    card.current?.focus();
    card.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <div className={styles.column}>
      <div ref={card} tabIndex={-1}>
        <ExerciseCard
          key={open.exerciseId}
          exercise={open}
          index={index}
          count={exercises.length}
          onLog={(log) => {
            setOpened(open.exerciseId);
            onLog(log);
          }}
        />
      </div>
      <ul className={styles.rows}>
        {exercises
          .filter(({ exerciseId }) => exerciseId !== open.exerciseId)
          .map((exercise) => (
            <li key={exercise.exerciseId}>
              <button type="button" className={styles.row} onClick={() => choose(exercise.exerciseId)}>
                <span className={styles.thumb}>
                  <ExerciseStage name={exercise.name} pose={exercise.pose} />
                </span>
                <span className={styles.rowText}>
                  <span className={styles.rowName}>{exercise.name}</span>
                  <span className={styles.quiet}>{doseLine(exercise.dose)}</span>
                  {exercise.doneToday > 0 && (
                    <span className={styles.rowDone}>
                      {words.exercise.doneToday(exercise.doneToday, exercise.dueToday)}
                    </span>
                  )}
                </span>
                {exercise.doneToday > 0 ? (
                  <CheckIcon size={22} weight="bold" aria-hidden="true" />
                ) : (
                  <CaretRightIcon size={22} weight="bold" aria-hidden="true" />
                )}
              </button>
            </li>
          ))}
      </ul>
    </div>
  );
}
