import type { FindingId } from '@junction/knowledge';
import { expectationOf, expectationsWith, type SubsetFunction, subsetFunction } from './expectation.ts';
import { type AnsweredReading, groupRow, relevantCauses } from './group-row.ts';
import type { ModelGroup } from './model.ts';
import { toSubsetSums } from './moments.ts';
import { binaryEntropy } from './numeric.ts';
import type { Posterior } from './posterior.ts';
import type { SetLayout } from './sets.ts';

/** A reading that could be asked next, given what its own group already answered. */
export interface Question {
  readonly finding: FindingId;
  /** P(present | S, answers of the group). */
  readonly present: SubsetFunction;
  /** Entropy in bits of that answer, per set. */
  readonly doubt: SubsetFunction;
}

/** The question about one unanswered reading. In an answered group it is conditional on the other answers. */
export function questionOf(
  layout: SetLayout,
  group: ModelGroup,
  answered: readonly AnsweredReading[],
  reading: number,
): Question | null {
  const asked = group.readings[reading];
  if (asked === undefined) return null;
  const known = answered.flatMap((answer) => group.readings[answer.reading] ?? []);
  const positions = relevantCauses(group, [...known, asked]);
  const together = groupRow(group, [...answered, { reading, present: true }], positions);
  const present = together.values;
  if (answered.length > 0) {
    const before = groupRow(group, answered, positions).values;
    for (let t = 0; t < present.length; t++) present[t] = (present[t] ?? 0) / (before[t] ?? 1);
  }
  const doubt = present.map(binaryEntropy);
  const presentSums = subsetFunction(layout, together.parents, present);
  return {
    finding: asked.finding,
    present: presentSums,
    doubt: { ...presentSums, sums: toSubsetSums(doubt, together.parents.length) },
  };
}

/** What asking would tell: P(present) and I(S; answer) in bits, exactly. */
export interface Gain {
  readonly present: number;
  readonly bits: number;
}

/** The gain of asking, exactly: the entropy of the answer less what of it is left when the causes are known. */
export function gainOf(question: Question, posterior: Posterior): Gain {
  const present = expectationOf(question.present, posterior);
  return { present, bits: Math.max(0, binaryEntropy(present) - expectationOf(question.doubt, posterior)) };
}

/** What each answer would make of every condition. */
export interface Outcomes {
  readonly ifPresent: readonly number[];
  readonly ifAbsent: readonly number[];
}

/** The probability of every condition after each answer, exactly; `present` is P(present) from `gainOf`. */
export function outcomesOf(question: Question, posterior: Posterior, present: number): Outcomes {
  const both = expectationsWith(question.present, posterior.moments, posterior.presence);
  // Rounding in a quotient can step 1e-16 outside 0…1.
  const toUnit = (p: number): number => Math.min(1, Math.max(0, p));
  return {
    ifPresent: Array.from(both, (b) => toUnit(b / present)),
    ifAbsent: Array.from(both, (b, d) => toUnit(((posterior.moments[1 + d] ?? 0) - b) / (1 - present))),
  };
}

/** I(is d a cause?; answer) in bits, exactly: `now` is P(d), `present` P(present) and `both` the probability of the two together. */
export function gainAbout(now: number, present: number, both: number): number {
  const left = present * binaryEntropy(both / present) + (1 - present) * binaryEntropy((now - both) / (1 - present));
  return Math.max(0, binaryEntropy(now) - left);
}
