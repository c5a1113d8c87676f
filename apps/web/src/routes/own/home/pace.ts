import { loopLength, loopPosition } from '@junction/exercise-figure';

/** The dose as a session of it goes. */
export interface PacedDose {
  readonly sets: number;
  readonly reps: number;
  /** Seconds that the end is held. */
  readonly holdS: number;
}

/** Where somebody stands in doing an exercise. */
export interface Pace {
  readonly phase: 'ready' | 'going' | 'holding' | 'returning' | 'resting' | 'between' | 'finished';
  /** From 0, the start, to 1, the end, as the figure takes it. */
  readonly at: number;
  /** Counted from 1. */
  readonly set: number;
  readonly time: number;
  /** Whole seconds that are left of a hold, a rest between sets, or getting ready; 0 in the other phases. */
  readonly secondsLeft: number;
  /** Sets that are done. */
  readonly setsDone: number;
}

/** To get into position. */
const READY_MS = 5000;
/** Between two sets. An estimate: long enough to breathe and to turn over. */
const REST_MS = 20_000;

/** What the knowledge does not say is done once. */
export const pacedDose = (dose: {
  readonly sets: number | null;
  readonly reps: number | null;
  readonly holdS: number | null;
}): PacedDose => ({ sets: Math.max(1, dose.sets ?? 1), reps: Math.max(1, dose.reps ?? 1), holdS: dose.holdS ?? 0 });

const loopDose = ({ holdS }: PacedDose) => (holdS > 0 ? { holdS } : {});
const setMs = (dose: PacedDose): number => loopLength(loopDose(dose)) * dose.reps;

/** How long it takes altogether, in milliseconds. */
export const paceLength = (dose: PacedDose): number => READY_MS + setMs(dose) * dose.sets + REST_MS * (dose.sets - 1);

/** Where somebody stands after so many milliseconds. Before the beginning it is the beginning; after the end it is finished. */
export function paceAt(dose: PacedDose, elapsedMs: number): Pace {
  const { sets, reps } = dose;
  const still = { at: 0, time: 1, secondsLeft: 0 };
  if (elapsedMs < READY_MS) {
    const secondsLeft = Math.ceil((READY_MS - Math.max(0, elapsedMs)) / 1000);
    return { ...still, phase: 'ready', set: 1, secondsLeft, setsDone: 0 };
  }
  const within = elapsedMs - READY_MS;
  const length = setMs(dose);
  const index = Math.floor(within / (length + REST_MS));
  const inSet = within - index * (length + REST_MS);
  if (index >= sets || (index === sets - 1 && inSet >= length))
    return { ...still, phase: 'finished', set: sets, time: reps, setsDone: sets };
  if (inSet >= length) {
    const secondsLeft = Math.ceil((length + REST_MS - inSet) / 1000);
    return { ...still, phase: 'between', set: index + 2, secondsLeft, setsDone: index + 1 };
  }
  const { at, phase, repetition, holdLeft } = loopPosition(loopDose(dose), inSet);
  return { at, phase, set: index + 1, time: repetition + 1, secondsLeft: holdLeft, setsDone: index };
}
