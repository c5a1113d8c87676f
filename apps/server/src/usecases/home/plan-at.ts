import type { HomePlan } from '../../store/home/home-plans.ts';

/**
 * The plan that ran at the moment: what was done offline belongs to the plan of its own time, also where it arrives after that
 * one has ended. `plans` from the oldest; undefined: all of them had ended.
 */
export const planAt = (plans: readonly HomePlan[], moment: Date): HomePlan | undefined =>
  plans.find(({ endedAt }) => endedAt === null || moment <= endedAt);
