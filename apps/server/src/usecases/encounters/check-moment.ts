import { isRealDay } from '@junction/contract';
import type { Problem } from '@junction/kernel';

/** Clocks of two machines differ by a little. */
const aheadMs = 5 * 60_000;

/** What happened has happened: a moment of a month that has it, not after now. */
export const checkMoment = (path: string, moment: string, now: Date): readonly Problem[] =>
  isRealDay(moment) && Date.parse(moment) <= now.getTime() + aheadMs
    ? []
    : [{ path, message: 'must be a real moment that is not in the future' }];
