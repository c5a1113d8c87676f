export { type Choice, type ChosenPlan, chosenPlan, type Overridden } from './chosen-plan.ts';
export { exerciseLadder } from './exercise-ladder.ts';
export type * from './plan.ts';
export { type PrecautionState, precautionStates } from './precaution-states.ts';
export { proposePlan } from './propose-plan.ts';
