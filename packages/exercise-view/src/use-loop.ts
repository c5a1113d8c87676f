import { loopPosition } from '@junction/exercise-figure';
import type { Dose } from '@junction/knowledge';
import { useCallback, useRef } from 'react';

/** The clock of a loop at the pace of a dose: it begins with the first frame and leaves out the time in which nothing was drawn. */
export function useLoop({ holdS }: Pick<Dose, 'holdS'>): (time: number) => number {
  const clock = useRef<{ readonly last: number; readonly passed: number } | undefined>(undefined);
  return useCallback(
    (time) => {
      const before = clock.current ?? { last: time, passed: 0 };
      const passed = before.passed + Math.min(PAUSE_MS, Math.max(0, time - before.last));
      clock.current = { last: time, passed };
      return loopPosition(holdS === undefined ? {} : { holdS }, passed).at;
    },
    [holdS],
  );
}

/** A longer gap between two frames was a pause. */
const PAUSE_MS = 250;
