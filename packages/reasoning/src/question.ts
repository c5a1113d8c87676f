import type { FindingId } from '@junction/knowledge';
import { expectationOf, expectationsWith, type SubsetFunction, subsetFunction } from './expectation.ts';
import {
  blankExpressed,
  expressionsOf,
  foldReading,
  linkFactors,
  overBackground,
  sumOverExpressed,
} from './given-expressed.ts';
import { type AnsweredReading, groupRow, relevantCauses } from './group-row.ts';
import type { ModelGroup } from './model.ts';
import { toSubsetSums } from './moments.ts';
import { BITS_PER_NAT, binaryEntropy } from './numeric.ts';
import type { Posterior } from './posterior.ts';
import { type SetLayout, setLayout } from './sets.ts';

/** A reading that could be asked next, given what its own group already answered. */
export interface Question {
  readonly finding: FindingId;
  /** P(present | S, answers of the group). */
  readonly present: SubsetFunction;
  /** Its square, per set. */
  readonly square: SubsetFunction;
  /** Entropy in bits of that answer, per set; made when first asked for, since most questions never need it. */
  readonly doubt: () => SubsetFunction;
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
  const parents = positions.map((p) => group.causes[p]?.condition ?? 0);
  const values = presentValues(group, answered, reading, positions);
  const present = subsetFunction(layout, parents, values.slice());
  const like = (sums: Float64Array): SubsetFunction => ({ ...present, sums: toSubsetSums(sums, parents.length) });
  let doubt: SubsetFunction | null = null;
  return {
    finding: asked.finding,
    present,
    square: like(values.map((p) => p * p)),
    doubt: () => {
      doubt ??= like(values.map(binaryEntropy));
      return doubt;
    },
  };
}

/** P(present), and bounds on what asking tells. */
export interface Prospect {
  readonly present: number;
  /** I(S; answer) is at most this many bits: relative entropy is below χ², the variance of P(present | S) over its mean's. */
  readonly mostBits: number;
}

/** What can be said of a question without a logarithm. */
export function prospectOf(question: Question, posterior: Posterior): Prospect {
  const present = expectationOf(question.present, posterior);
  const spread = present * (1 - present);
  const variance = Math.max(0, expectationOf(question.square, posterior) - present * present);
  return { present, mostBits: spread > 0 ? (BITS_PER_NAT * variance) / spread : 0 };
}

/** I(S; answer) in bits, exactly: the entropy of the answer less what of it is left when the causes are known. */
export function bitsOf(question: Question, posterior: Posterior, present: number): number {
  return Math.max(0, binaryEntropy(present) - expectationOf(question.doubt(), posterior));
}

/** What each answer would make of every condition. */
export interface Outcomes {
  readonly ifPresent: readonly number[];
  readonly ifAbsent: readonly number[];
}

/** The probability of every condition after each answer, exactly; `present` is P(present). */
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

/** P(present | S, answers of the group) for every set of the causes at `positions`. */
function presentValues(
  group: ModelGroup,
  answered: readonly AnsweredReading[],
  reading: number,
  positions: readonly number[],
): Float64Array {
  if (answered.length === 0) return groupRow(group, [{ reading, present: true }], positions).values;
  const expressions = expressionsOf(group, positions);
  const given = blankExpressed(group, setLayout(positions.length, 3).size);
  const fold = (index: number, what: 'present' | 'absent'): void => {
    const read = group.readings[index];
    if (read !== undefined) foldReading(given, read, linkFactors(read, positions), what);
  };
  for (const answer of answered) fold(answer.reading, answer.present ? 'present' : 'absent');
  const before = sumOverExpressed(overBackground(group, given), expressions);
  fold(reading, 'present');
  const together = sumOverExpressed(overBackground(group, given), expressions);
  return together.map((value, t) => value / (before[t] ?? 1));
}
