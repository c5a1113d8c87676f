import type { FindingId } from '@junction/knowledge';
import { expectationOf, expectationsWith, type SubsetFunction } from './expectation.ts';
import {
  blankExpressed,
  copyOfGiven,
  expressionsOf,
  foldReading,
  type GivenExpressed,
  linkFactors,
  overBackground,
  sumOverExpressed,
} from './given-expressed.ts';
import { type AnsweredReading, type CompactRow, groupRow, relevantCauses } from './group-row.ts';
import type { ModelGroup, ModelReading } from './model.ts';
import { toSubsetSums } from './moments.ts';
import { BITS_PER_NAT, binaryEntropy } from './numeric.ts';
import type { Posterior } from './posterior.ts';
import { type SetLayout, setLayout, subsetIndexes } from './sets.ts';

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

/** The questions about the unanswered readings of one group that are `offered`, in model order. In an answered group they are conditional on its answers. */
export function questionsOf(
  layout: SetLayout,
  group: ModelGroup,
  answered: readonly AnsweredReading[],
  offered: (finding: FindingId) => boolean,
): readonly Question[] {
  const known = answered.flatMap((answer) => group.readings[answer.reading] ?? []);
  const everyone = relevantCauses(group, group.readings);
  let common: KnownAnswers | null = null;
  let places: Int32Array | undefined;
  return group.readings.flatMap((asked, reading) => {
    if (!offered(asked.finding) || answered.some((answer) => answer.reading === reading)) return [];
    if (known.length === 0) {
      const row = groupRow(group, [{ reading, present: true }], relevantCauses(group, [asked]));
      return [question(layout, asked.finding, row)];
    }
    const own = relevantCauses(group, [...known, asked]);
    // Where nearly all causes of the group matter anyway, what is known is worked out once for all its questions.
    if (own.length < ALIKE * everyone.length) {
      return [question(layout, asked.finding, presentRow(knownAnswers(group, answered, own), asked))];
    }
    common ??= knownAnswers(group, answered, everyone);
    const row = presentRow(common, asked);
    places ??= subsetIndexes(layout, row.parents);
    return [question(layout, asked.finding, row, places)];
  });
}

/** From this share of the group's causes on, working with all of them costs less than starting anew. */
const ALIKE = 0.7;

function question(
  layout: SetLayout,
  finding: FindingId,
  { parents, values }: CompactRow,
  places: Int32Array = subsetIndexes(layout, parents),
): Question {
  const m = parents.length;
  const kept = values.slice();
  const square = new Float64Array(values.length);
  for (let t = 0; t < square.length; t++) square[t] = (values[t] ?? 0) * (values[t] ?? 0);
  let doubt: SubsetFunction | null = null;
  return {
    finding,
    present: { parents, places, sums: toSubsetSums(values, m) },
    square: { parents, places, sums: toSubsetSums(square, m) },
    doubt: () => {
      doubt ??= { parents, places, sums: toSubsetSums(kept.map(binaryEntropy), m) };
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

/** What a group answered, over the causes at `positions`. */
interface KnownAnswers {
  readonly group: ModelGroup;
  readonly positions: readonly number[];
  readonly given: GivenExpressed;
  readonly row: Float64Array;
}

function knownAnswers(
  group: ModelGroup,
  answered: readonly AnsweredReading[],
  positions: readonly number[],
): KnownAnswers {
  const given = blankExpressed(group, setLayout(positions.length, 3).size);
  for (const { reading, present } of answered) {
    const read = group.readings[reading];
    if (read !== undefined) foldReading(given, read, linkFactors(read, positions), present ? 'present' : 'absent');
  }
  const row = sumOverExpressed(overBackground(group, given), expressionsOf(group, positions));
  return { group, positions, given, row };
}

/** P(present | S, answers of the group) for every set of the causes at the positions. */
function presentRow({ group, positions, given, row }: KnownAnswers, asked: ModelReading): CompactRow {
  const together = copyOfGiven(given);
  foldReading(together, asked, linkFactors(asked, positions), 'present');
  const values = sumOverExpressed(overBackground(group, together), expressionsOf(group, positions));
  for (let t = 0; t < values.length; t++) values[t] = (values[t] ?? 0) / (row[t] ?? 1);
  return { parents: positions.map((p) => group.causes[p]?.condition ?? 0), values };
}
