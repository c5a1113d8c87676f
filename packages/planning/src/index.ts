export type * from './plan.ts';
export { type PrecautionState, precautionStates } from './precaution-states.ts';
export { proposePlan } from './propose-plan.ts';
