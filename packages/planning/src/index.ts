export { type Choice, type ChosenPlan, chosenPlan, type Overridden } from './chosen-plan.ts';
export type * from './plan.ts';
export { proposePlan } from './propose-plan.ts';
