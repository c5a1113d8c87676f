import { ExerciseFigure, useReducedMotion } from '@junction/exercise-view';
import type { KnowledgeBase } from '@junction/knowledge';
import { PlayIcon } from '@phosphor-icons/react/dist/csr/Play';
import { StopIcon } from '@phosphor-icons/react/dist/csr/Stop';
import { useRef, useState } from 'react';
import { words } from '#src/text/words.ts';
import styles from './plan-figure.module.css';
import '@junction/exercise-view/exercise-view.css';
import { useSeenAtRest } from './use-seen-at-rest.ts';

interface PlanFigureProps {
  readonly kb: KnowledgeBase;
  readonly exercise: string;
}

/** Start and end of an exercise, moving on request. Drawn when it comes into view and the page has nothing else to do. */
export function PlanFigure({ kb, exercise: id }: PlanFigureProps) {
  const [isPlaying, setPlaying] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const isSeen = useSeenAtRest(place);
  const isReduced = useReducedMotion();
  const exercise = kb.treatment.exercises.find((item) => item.id === id);
  if (exercise === undefined) return null;
  const { start, end, play, stop } = words.plan.figure;
  const Icon = isPlaying ? StopIcon : PlayIcon;
  return (
    <div ref={place} className={styles.place}>
      {isSeen && <ExerciseFigure exercise={exercise} playing={isPlaying} words={{ start, end }} />}
      {isSeen && !isReduced && (
        <button
          type="button"
          className={styles.play}
          aria-label={`${isPlaying ? stop : play}: ${exercise.name}`}
          onClick={() => setPlaying(!isPlaying)}
        >
          <Icon size={15} weight="bold" aria-hidden="true" />
          {isPlaying ? stop : play}
        </button>
      )}
    </div>
  );
}
