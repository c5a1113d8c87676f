import type { Dose } from '@junction/knowledge';

/** Where a figure stands in its loop. */
export interface LoopPosition {
  /** From 0, start, to 1, end, as `figureAt` takes it. */
  readonly at: number;
  readonly phase: 'going' | 'holding' | 'returning' | 'resting';
  /** Repetitions done since the beginning. */
  readonly repetition: number;
  /** Whole seconds of the hold that are left; 0 in the other phases. */
  readonly holdLeft: number;
}

/** Each way takes so long, in milliseconds. */
const WAY_MS = 1600;
/** Between two repetitions the figure waits at the start. */
const REST_MS = 600;
/** The end is held as long as the dose says, at least so long that it can be seen. */
const LEAST_HOLD_MS = 600;

/** How long one repetition takes at the pace of its dose, in milliseconds. */
export const loopLength = ({ holdS }: Pick<Dose, 'holdS'>): number => 2 * WAY_MS + holdMs(holdS) + REST_MS;

/**
 * Start, hold, end, hold, start: where the figure stands after so many milliseconds at the pace of its dose. A time before the
 * beginning stands at the start. After the repetitions of one set it goes on: counting sets is for whoever shows it.
 */
export function loopPosition(dose: Pick<Dose, 'holdS'>, timeMs: number): LoopPosition {
  const time = Math.max(0, timeMs);
  const length = loopLength(dose);
  const hold = holdMs(dose.holdS);
  const repetition = Math.floor(time / length);
  const within = time - repetition * length;
  if (within < WAY_MS) return { at: within / WAY_MS, phase: 'going', repetition, holdLeft: 0 };
  if (within < WAY_MS + hold) {
    const left = Math.ceil((WAY_MS + hold - within) / 1000);
    return { at: 1, phase: 'holding', repetition, holdLeft: dose.holdS === undefined ? 0 : left };
  }
  if (within < 2 * WAY_MS + hold)
    return { at: 1 - (within - WAY_MS - hold) / WAY_MS, phase: 'returning', repetition, holdLeft: 0 };
  return { at: 0, phase: 'resting', repetition, holdLeft: 0 };
}

const holdMs = (holdS: number | undefined): number => Math.max(LEAST_HOLD_MS, (holdS ?? 0) * 1000);
