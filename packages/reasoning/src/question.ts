import type { FindingId } from '@junction/knowledge';
import { allJointMoments, expectationOf, expectationWith, type SubsetFunction, subsetFunction } from './expectation.ts';
import { type AnsweredReading, groupRow, relevantCauses } from './group-row.ts';
import type { ModelGroup } from './model.ts';
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
  const doubt = Float64Array.from(present, binaryEntropy);
  return {
    finding: asked.finding,
    present: subsetFunction(layout, together.parents, present),
    doubt: subsetFunction(layout, together.parents, doubt),
  };
}

/** What asking would tell: P(present) and I(S; answer) in bits, exactly. */
export function gainOf(question: Question, posterior: Posterior): { readonly present: number; readonly bits: number } {
  const present = expectationOf(question.present, posterior);
  return { present, bits: Math.max(0, binaryEntropy(present) - expectationOf(question.doubt, posterior)) };
}

/** I(is d a cause?; answer) in bits, exactly; `present` from `gainOf`, `joint` the joint moments of d. */
export function gainAbout(
  question: Question,
  posterior: Posterior,
  present: number,
  d: number,
  joint: Float64Array,
): number {
  const p = joint[0] ?? 0;
  const both = expectationWith(question.present, posterior, d, joint);
  const rest = present * binaryEntropy(both / present) + (1 - present) * binaryEntropy((p - both) / (1 - present));
  return Math.max(0, binaryEntropy(p) - rest);
}

/** The probability of every condition after each answer. */
export function answersOf(
  question: Question,
  posterior: Posterior,
  joints: readonly Float64Array[] = allJointMoments(posterior),
): { readonly ifPresent: readonly number[]; readonly ifAbsent: readonly number[] } {
  const present = expectationOf(question.present, posterior);
  const both = joints.map((joint, d) => expectationWith(question.present, posterior, d, joint));
  return {
    ifPresent: both.map((b) => toUnit(b / present)),
    ifAbsent: both.map((b, d) => toUnit(((joints[d]?.[0] ?? 0) - b) / (1 - present))),
  };
}

/** Rounding in a difference can step 1e-16 outside. */
function toUnit(p: number): number {
  return Math.min(1, Math.max(0, p));
}
