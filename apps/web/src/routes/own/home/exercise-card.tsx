import type { HomeExercise } from '@junction/contract';
import { CheckIcon } from '@phosphor-icons/react/dist/csr/Check';
import { HandPalmIcon } from '@phosphor-icons/react/dist/csr/HandPalm';
import { PauseIcon } from '@phosphor-icons/react/dist/csr/Pause';
import { PlayIcon } from '@phosphor-icons/react/dist/csr/Play';
import { useEffect, useId, useMemo, useState } from 'react';
import type { ExerciseLog } from '#src/data/home/kept-answers.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/own-words.ts';
import { CueSwitches } from './cue-switches.tsx';
import { DoseFigures } from './dose-figures.tsx';
import styles from './exercise-card.module.css';
import { ExerciseStage } from './exercise-stage.tsx';
import { pacedDose } from './pace.ts';
import { PaceLine } from './pace-line.tsx';
import { usePace } from './use-pace.ts';

interface ExerciseCardProps {
  readonly exercise: HomeExercise;
  readonly index: number;
  readonly count: number;
  readonly onLog: (log: Omit<ExerciseLog, 'id' | 'at'>) => void;
}

/** One exercise to do: the figure at the pace of the dose, what to do and when to stop, and done in one touch. */
export function ExerciseCard({ exercise, index, count, onLog }: ExerciseCardProps) {
  const id = useId();
  const { exerciseId, name, steps, stopIf, dose, pose, state, because, doneToday, dueToday } = exercise;
  const paced = useMemo(() => pacedDose(dose), [dose]);
  const pacing = usePace(paced);
  const [said, setSaid] = useState<ExerciseLog['feel']>();
  const isRunning = pacing.state === 'running';
  const isDone = doneToday > 0;
  const log = (feel: ExerciseLog['feel']) => {
    // A session that was paced says how many sets it came to; one that was not, all of them.
    const sets = pacing.state === 'still' ? paced.sets : pacing.pace.setsDone;
    onLog({ exerciseId, feel, sets, pain: null });
    setSaid(feel);
    pacing.reset();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another exercise starts with nothing said.
  useEffect(() => setSaid(undefined), [exerciseId]);
  return (
    <article className={styles.card} aria-labelledby={id}>
      <div className={styles.stage}>
        <ExerciseStage name={name} pose={pose} isMoving={isRunning} at={pacing.figureAt} />
        <span className={styles.count}>{words.exercise.of(index + 1, count)}</span>
        {state === 'going' && (
          <button
            type="button"
            className={styles.play}
            aria-label={isRunning ? `${words.exercise.pause}: ${name}` : words.exercise.startOf(name)}
            onClick={isRunning ? pacing.pause : pacing.start}
          >
            {isRunning ? <PauseIcon size={26} weight="fill" /> : <PlayIcon size={26} weight="fill" />}
          </button>
        )}
      </div>
      <div className={styles.body}>
        {pacing.state !== 'still' && <PaceLine pacing={pacing} dose={paced} />}
        <h2 className={styles.name} id={id}>
          {name}
        </h2>
        <DoseFigures dose={dose} />
        {because !== null && <p className={styles.because}>{because}</p>}
        <p className={styles.steps}>{steps.map(sentence).join(' ')}</p>
        <p className={styles.stop}>
          <HandPalmIcon size={24} aria-hidden="true" />
          <span>
            <strong>{words.exercise.stop}</strong> {words.exercise.stopIf(stopIf)}
          </span>
        </p>
        {state === 'stopped' ? (
          <p className={styles.stopped}>{words.exercise.stopped}</p>
        ) : (
          <>
            <div className={styles.done}>
              <Button kind="primary" label={`${words.exercise.done}: ${name}`} onPress={() => log('done')}>
                {words.exercise.done}
              </Button>
            </div>
            {isDone && (
              <p className={styles.doneToday} role="status">
                <CheckIcon size={18} weight="bold" aria-hidden="true" />
                {words.exercise.doneToday(doneToday, dueToday)}
              </p>
            )}
            <fieldset className={styles.feel}>
              <legend className={styles.hidden}>{words.exercise.how}</legend>
              {(['too-easy', 'too-hard', 'hurt'] as const).map((feel) => (
                <Button key={feel} kind="quiet" onPress={() => log(feel)}>
                  {feelWords[feel]}
                </Button>
              ))}
            </fieldset>
            <Notice kind="done" text={said === undefined || said === 'done' ? undefined : words.exercise.said[said]} />
            <CueSwitches />
          </>
        )}
      </div>
    </article>
  );
}

const feelWords = {
  'too-easy': words.exercise.easy,
  'too-hard': words.exercise.hard,
  hurt: words.exercise.hurt,
} as const;

const sentence = (text: string): string => (/[.?]$/.test(text) ? text : `${text}.`);
