import { type WatchingPlans, watchPlans } from '../usecases/home/watch-plans.ts';
import type { Job } from './every-minute.ts';

/** Raises what a plan at home says by silence. */
export const watchPlansJob = (watching: WatchingPlans): Job => ({
  name: 'watch-plans',
  run: () => watchPlans(watching),
});
