export type * from './plan.ts';
export { proposePlan } from './propose-plan.ts';
