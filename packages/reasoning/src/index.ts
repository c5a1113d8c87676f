export type * from './assessment.ts';
export type * from './case.ts';
export type * from './model.ts';
export { escalateByProbability } from './safety/escalate-by-probability.ts';
export { evaluateSafety, type Safety } from './safety/evaluate-safety.ts';
export { type Facts, ruleReasons, ruleTruth, toFacts } from './safety/rule-truth.ts';
export { type SafetyWords, safetyWords } from './safety/safety-words.ts';
export type { Truth } from './safety/truth.ts';
export { compareUrgency, highestUrgency } from './safety/urgency.ts';
