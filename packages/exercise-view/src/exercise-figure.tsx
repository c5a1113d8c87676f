import { openFigure } from '@junction/exercise-figure';
import type { Exercise } from '@junction/knowledge';
import { useMemo } from 'react';
import { MovingFigure } from './moving-figure.tsx';
import { Picture } from './picture.tsx';
import { useLoop } from './use-loop.ts';
import { useReducedMotion } from './use-reduced-motion.ts';

export interface ExerciseWords {
  readonly start: string;
  readonly end: string;
}

interface ExerciseFigureProps {
  readonly exercise: Pick<Exercise, 'name' | 'dose' | 'pose'>;
  /** Moves at the pace of the dose; otherwise start and end stand side by side. */
  readonly playing: boolean;
  /** Absent: as the device asks for. */
  readonly reducedMotion?: boolean;
  readonly words: ExerciseWords;
}

/** The figure of an exercise on its light stage. Under reduced motion it never moves. */
export function ExerciseFigure({ exercise, playing, reducedMotion, words }: ExerciseFigureProps) {
  const { name, dose, pose } = exercise;
  const figure = useMemo(() => openFigure(pose), [pose]);
  const at = useLoop(dose);
  const isReduced = useReducedMotion();
  if (playing && !(reducedMotion ?? isReduced)) {
    const label = `${name}. ${words.start}: ${pose.start.text}. ${words.end}: ${pose.end.text}.`;
    return (
      <div className="exercise-stage">
        <MovingFigure figure={figure} at={at} isMoving label={label} />
      </div>
    );
  }
  return (
    <div className="exercise-stage exercise-pair">
      {(['start', 'end'] as const).map((end) => (
        <figure key={end}>
          <Picture frame={figure.frameAt(end === 'start' ? 0 : 1)} label={`${name}, ${pose[end].text}`} />
          <figcaption>{words[end]}</figcaption>
        </figure>
      ))}
    </div>
  );
}
