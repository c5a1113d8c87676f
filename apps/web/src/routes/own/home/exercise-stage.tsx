import '@junction/exercise-view/exercise-view.css';
import { openFigure } from '@junction/exercise-figure';
import { ExerciseFigure, MovingFigure, useReducedMotion } from '@junction/exercise-view';
import { useMemo } from 'react';
import { words } from '#src/text/own-words.ts';
import styles from './exercise-stage.module.css';
import { parsePose } from './parse-pose.ts';

interface ExerciseStageProps {
  readonly name: string;
  /** As the plan has it; what cannot be drawn is told by the words of the card. */
  readonly pose: unknown;
  readonly isMoving?: boolean;
  /** Where the figure stands, from 0 to 1, while it moves. Absent: a still picture beside words that say all of it. */
  readonly at?: () => number;
}

/** The figure of an exercise: still at its start, moving while `isMoving`; start and end side by side where motion is not wanted. */
export function ExerciseStage({ name, pose, isMoving = false, at }: ExerciseStageProps) {
  const isReduced = useReducedMotion();
  const parsed = useMemo(() => parsePose(pose), [pose]);
  const figure = useMemo(() => (parsed === undefined ? undefined : openFigure(parsed)), [parsed]);
  if (parsed === undefined || figure === undefined) return <div className={styles.stage} />;
  const [start, end] = [words.exercise.startPicture, words.exercise.endPicture];
  if (isReduced && at !== undefined) {
    return (
      <div className={styles.pair}>
        <ExerciseFigure
          exercise={{ name, pose: parsed, dose: { frequency: '' } }}
          playing={false}
          words={{ start, end }}
        />
      </div>
    );
  }
  return (
    <div className={`exercise-stage ${styles.stage}`} aria-hidden={at === undefined}>
      <MovingFigure
        figure={figure}
        at={at ?? atStart}
        isMoving={isMoving}
        label={`${name}. ${start}: ${parsed.start.text}. ${end}: ${parsed.end.text}.`}
      />
    </div>
  );
}

const atStart = (): number => 0;
