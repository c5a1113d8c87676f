import { type ForgettingChecks, forgetChecks } from '../usecases/checks/forget-checks.ts';
import type { Job } from './every-minute.ts';

export const forgetChecksJob = (forgetting: ForgettingChecks): Job => ({
  name: 'forget-checks',
  run: () => forgetChecks(forgetting),
});
