import { invariant } from '@junction/kernel';
import type { Care, Condition, KnowledgeBase } from '@junction/knowledge';
import type { Assessment } from '@junction/reasoning';

/** A second cause is treated too from this probability, if it is also at least half as probable as the first. An estimate. */
export const SECOND_CAUSE_FROM = 0.25;
/** Without a conclusion, a cause is still worth planning for from this probability: the same step as "leading". */
export const OPEN_CAUSE_FROM = 0.2;

/** What the plan is made for. */
export interface Considered {
  /** One or two causes, most probable first; empty when nothing stands out. */
  readonly causes: readonly Cause[];
  /** The assessment named a leader: without one nothing forceful is proposed. */
  readonly settled: boolean;
}

export interface Cause {
  readonly condition: Condition;
  readonly care: Care;
  readonly probability: number;
}

/** The causes that a plan answers: the leader, and a second that is nearly as likely, because causes can co-exist. */
export function consideredCauses(kb: KnowledgeBase, assessment: Assessment): Considered {
  const settled = assessment.conclusion !== 'undetermined';
  const [first, ...others] = assessment.differential;
  const second = others.find(({ condition }) => condition !== RESIDUAL);
  const kept =
    first === undefined
      ? []
      : [
          ...(settled || first.probability >= OPEN_CAUSE_FROM ? [first] : []),
          ...(second !== undefined && isSecondCause(first.probability, second.probability) ? [second] : []),
        ];
  return { causes: kept.map(({ condition, probability }) => toCause(kb, condition, probability)), settled };
}

/** The cause of a condition by id: the condition, its care and how probable it is. */
export function toCause(kb: KnowledgeBase, id: string, probability: number): Cause {
  const condition = kb.conditions.find((c) => c.id === id);
  const care = kb.treatment.care.find((c) => c.condition === id);
  invariant(condition !== undefined, `plan: ${id} is no condition of the knowledge base`);
  invariant(care !== undefined, `plan: ${id} has no care in the knowledge base`);
  return { condition, care, probability };
}

// What is left when nothing else explains the pain: beside a named cause it asks for nothing of its own.
const RESIDUAL = 'nonspecific-lbp';

function isSecondCause(first: number, second: number): boolean {
  return second >= SECOND_CAUSE_FROM && second >= first / 2;
}
