import { type RemindingOfPlans, remindOfPlans } from '../usecases/home/remind-of-plans.ts';
import type { Job } from './every-minute.ts';

export const remindOfPlansJob = (reminding: RemindingOfPlans): Job => ({
  name: 'remind-of-plans',
  run: () => remindOfPlans(reminding),
});
