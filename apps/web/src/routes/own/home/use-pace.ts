import { useCallback, useEffect, useRef, useState } from 'react';
import { words } from '#src/text/own-words.ts';
import { type Cues, openCues, readCueChoice } from './cues.ts';
import { type Pace, type PacedDose, paceAt } from './pace.ts';
import { useWakeLock } from './use-wake-lock.ts';

export interface Pacing {
  readonly state: 'still' | 'running' | 'paused' | 'finished';
  /** Changes with the phase, the count or a second that goes by; not with every frame. */
  readonly pace: Pace;
  /** Where the figure stands now; to be read in a frame. */
  readonly figureAt: () => number;
  readonly start: () => void;
  readonly pause: () => void;
  readonly reset: () => void;
}

/** Runs an exercise at the pace of its dose, with cues, and keeps the screen on. */
export function usePace(dose: PacedDose): Pacing {
  const [state, setState] = useState<Pacing['state']>('still');
  const [pace, setPace] = useState<Pace>(() => paceAt(dose, 0));
  const before = useRef(0);
  const startedAt = useRef<number | undefined>(undefined);
  const cues = useRef<Cues | undefined>(undefined);
  const told = useRef<string>('');
  useWakeLock(state === 'running');

  const elapsed = useCallback(
    () => before.current + (startedAt.current === undefined ? 0 : performance.now() - startedAt.current),
    [],
  );
  const figureAt = useCallback(() => paceAt(dose, elapsed()).at, [dose, elapsed]);

  useEffect(() => {
    if (state !== 'running') return;
    const timer = setInterval(() => {
      const next = paceAt(dose, elapsed());
      setPace((last) => (isSame(last, next) ? last : next));
      const key = `${next.phase} ${next.set} ${next.time}`;
      if (key !== told.current) {
        told.current = key;
        cues.current?.tell(next.phase, words.exercise.phases[next.phase], readCueChoice());
      }
      if (next.phase === 'finished') {
        startedAt.current = undefined;
        setState('finished');
      }
    }, 100);
    return () => clearInterval(timer);
  }, [state, dose, elapsed]);
  useEffect(() => () => cues.current?.stop(), []);

  return {
    ...{ state, pace, figureAt },
    start: () => {
      cues.current ??= openCues();
      if (state === 'finished') before.current = 0;
      startedAt.current = performance.now();
      setState('running');
    },
    pause: () => {
      before.current = elapsed();
      startedAt.current = undefined;
      setState('paused');
    },
    reset: () => {
      before.current = 0;
      startedAt.current = undefined;
      told.current = '';
      setPace(paceAt(dose, 0));
      setState('still');
    },
  };
}

const isSame = (a: Pace, b: Pace): boolean =>
  a.phase === b.phase && a.set === b.set && a.time === b.time && a.secondsLeft === b.secondsLeft;
