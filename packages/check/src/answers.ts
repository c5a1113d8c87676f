import type { FindingId, Sex, Side } from '@junction/knowledge';
import type { PainMark } from '@junction/reasoning';

export type CheckAnswer = 'yes' | 'no' | 'not-sure';

/** All that a visitor told in the check. What is left out was not told. */
export interface CheckAnswers {
  /** Whole years, 0 to 120. */
  readonly ageYears?: number;
  readonly sex?: Sex;
  /** The side that hurts most. */
  readonly side?: Side;
  /** The regions of the drawing or of the list, which are the same thing; present and empty: drawn, nothing painted. */
  readonly pain?: readonly PainMark[];
  /** In the order in which they were given; a later answer to the same question replaces the first in its place. */
  readonly answers: readonly { readonly finding: FindingId; readonly answer: CheckAnswer }[];
}

/** The answer to one question; undefined: not given. */
export const answerOf = ({ answers }: CheckAnswers, finding: FindingId): CheckAnswer | undefined =>
  answers.find((given) => given.finding === finding)?.answer;

/** The answers with one more, or with one changed. */
export function withAnswer(check: CheckAnswers, finding: FindingId, answer: CheckAnswer): CheckAnswers {
  const { answers } = check;
  const next = answers.some((given) => given.finding === finding)
    ? answers.map((given) => (given.finding === finding ? { finding, answer } : given))
    : [...answers, { finding, answer }];
  return { ...check, answers: next };
}
