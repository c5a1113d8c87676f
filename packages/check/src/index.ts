export { answerOf, type CheckAnswer, type CheckAnswers, withAnswer } from './answers.ts';
export { type LeanKnowledge, leanKnowledge } from './lean-knowledge.ts';
export { type CheckStep, MOST_QUESTIONS, nextStep, urgentAlerts, warningSignPages } from './next-step.ts';
export { visibleAnswers } from './questions.ts';
export { type CheckResult, checkResult, type FittingAnswer, type FittingCause } from './result.ts';
export { toCase } from './to-case.ts';
