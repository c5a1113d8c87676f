import type { ConditionId, FindingId } from '@junction/knowledge';
import type { Answer, Case } from './case.ts';
import { expectationOf } from './expectation.ts';
import type { Inference } from './inference.ts';
import { marginal } from './posterior.ts';
import { outcomesOf } from './question.ts';
import type { Reasoner } from './reasoner.ts';

/** An answer, not given yet, that would put another condition first. */
export interface LeaderChange {
  readonly finding: FindingId;
  readonly answer: Answer;
  /** How probable that answer is now. */
  readonly probability: number;
  /** The condition that would lead, and its probability then. */
  readonly leader: ConditionId;
  readonly to: number;
}

/** Every single answer that would change the leader, likeliest first; ties in model order. */
export function leaderChanges(reasoner: Reasoner, patientCase: Case, inference: Inference): readonly LeaderChange[] {
  const { posterior, layout } = inference;
  const observed = new Set(patientCase.observations.map(({ finding }) => finding));
  const now = first(Array.from({ length: layout.n }, (_, d) => marginal(posterior, d)));
  const changes = reasoner.questions(inference).flatMap((question): LeaderChange[] => {
    if (observed.has(question.finding)) return [];
    const present = expectationOf(question.present, posterior);
    const { ifPresent, ifAbsent } = outcomesOf(question, posterior, present);
    const outcomes = [
      { answer: 'present' as const, probability: present, after: ifPresent },
      { answer: 'absent' as const, probability: 1 - present, after: ifAbsent },
    ];
    return outcomes.flatMap(({ answer, probability, after }) => {
      const leader = first(after);
      if (leader === now) return [];
      const condition = reasoner.model.conditions[leader] ?? '';
      return [{ finding: question.finding, answer, probability, leader: condition, to: after[leader] ?? 0 }];
    });
  });
  return changes.sort((a, b) => b.probability - a.probability);
}

function first(probabilities: readonly number[]): number {
  return probabilities.reduce((best, p, d) => (p > (probabilities[best] ?? 0) ? d : best), 0);
}
