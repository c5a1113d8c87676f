import {
  blankExpressed,
  expressionsOf,
  foldedFactors,
  foldReading,
  linkFactors,
  overBackground,
  sumOverExpressed,
} from './given-expressed.ts';
import type { ModelGroup, ModelReading } from './model.ts';
import { readingFactors } from './reading-factors.ts';
import { setLayout } from './sets.ts';

/** One answered reading of a sign group. */
export interface AnsweredReading {
  /** Position in `group.readings`. */
  readonly reading: number;
  readonly present: boolean;
}

/**
 * The likelihood of what was answered in one sign group, for every set of its causes of up to three members. Causes that
 * no answered reading depends on are left out: they change nothing.
 */
export interface CompactRow {
  /** Columns of the conditions that matter, ascending. */
  readonly parents: readonly number[];
  /** One value in (0, 1] per subset of `parents`, in the order of `setLayout(parents.length, 3)`. */
  readonly values: Float64Array;
}

/** Positions in `group.causes` on which at least one of the given readings depends, in column order. */
export function relevantCauses(group: ModelGroup, readings: readonly ModelReading[]): readonly number[] {
  return group.causes
    .map((cause, position) => ({ cause, position }))
    .filter(({ position }) =>
      readings.some(({ links }) => {
        const link = links[position];
        return link !== undefined && (link.cause > 0 || link.inhibit > 0);
      }),
    )
    .sort((a, b) => a.cause.condition - b.cause.condition)
    .map(({ position }) => position);
}

/** The row of the given answers over the causes at `positions` (from `relevantCauses`, a superset of what the answers need). */
export function groupRow(
  group: ModelGroup,
  answers: readonly AnsweredReading[],
  positions: readonly number[],
): CompactRow {
  const parents = positions.map((p) => group.causes[p]?.condition ?? 0);
  const answered = answers.flatMap(({ reading, present }) => {
    const found = group.readings[reading];
    return found === undefined ? [] : [{ reading: found, present }];
  });
  const [only] = answered;
  if (answered.length === 1 && only !== undefined) return { parents, values: loneRow(group, only, positions) };
  return { parents, values: jointRow(group, answered, positions) };
}

interface Answered {
  readonly reading: ModelReading;
  readonly present: boolean;
}

/** One answer alone: summing over who expressed folds π into the strengths, and what is left is A − B ∏ c. */
function loneRow(group: ModelGroup, { reading, present }: Answered, positions: readonly number[]): Float64Array {
  const values = new Float64Array(setLayout(positions.length, 3).size).fill(1);
  const spared = (1 - reading.noise) * (1 - group.background * reading.backgroundCause);
  readingFactors(values, foldedFactors(group, reading, positions), spared, present);
  return values;
}

/** Several answers: independent given who expressed, so first per set E of those, then summed over E ⊆ S. */
function jointRow(group: ModelGroup, answered: readonly Answered[], positions: readonly number[]): Float64Array {
  const given = blankExpressed(group, setLayout(positions.length, 3).size);
  for (const { reading, present } of answered) {
    foldReading(given, reading, linkFactors(reading, positions), present ? 'present' : 'absent');
  }
  return sumOverExpressed(overBackground(group, given), expressionsOf(group, positions));
}
