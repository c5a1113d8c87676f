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
  const folded = positions.map((p) => {
    const link = reading.links[p];
    const expression = group.causes[p]?.expression ?? 1;
    const inhibit = link?.inhibit ?? 0;
    return {
      keep: 1 - expression * inhibit,
      miss: 1 - expression + expression * (1 - (link?.cause ?? 0)) * (1 - inhibit),
    };
  });
  const values = new Float64Array(setLayout(positions.length, 3).size).fill(1);
  const spared = (1 - reading.noise) * (1 - group.background * reading.backgroundCause);
  readingFactors(values, folded, spared, present);
  return values;
}

/** Several answers: independent given who expressed, so first per set E of those, then summed over E ⊆ S. */
function jointRow(group: ModelGroup, answered: readonly Answered[], positions: readonly number[]): Float64Array {
  const size = setLayout(positions.length, 3).size;
  const given = new Float64Array(size).fill(1);
  const withBackground = new Float64Array(group.background > 0 ? size : 0).fill(1);
  for (const { reading, present } of answered) {
    const factors = positions.map((p) => {
      const link = reading.links[p];
      const keep = 1 - (link?.inhibit ?? 0);
      return { keep, miss: (1 - (link?.cause ?? 0)) * keep };
    });
    const spared = 1 - reading.noise;
    readingFactors(given, factors, spared, present);
    if (group.background > 0) {
      readingFactors(withBackground, factors, spared * (1 - reading.backgroundCause), present);
    }
  }
  if (group.background > 0) {
    for (let i = 0; i < size; i++) {
      given[i] = (1 - group.background) * (given[i] ?? 0) + group.background * (withBackground[i] ?? 0);
    }
  }
  const expressions = positions.map((p) => group.causes[p]?.expression ?? 1);
  return expressions.every((e) => e === 1) ? given : sumOverExpressed(given, expressions);
}

/** row(S) = Σ over E ⊆ S of ∏ π_e ∏ (1 − π) f(E). Adds positive terms only, so nothing cancels. */
function sumOverExpressed(f: Float64Array, expressions: readonly number[]): Float64Array {
  const m = expressions.length;
  const { pairs, triples, size } = setLayout(m, 3);
  const row = new Float64Array(size);
  const none = f[0] ?? 0;
  row[0] = none;
  expressions.forEach((p, i) => {
    row[1 + i] = (1 - p) * none + p * (f[1 + i] ?? 0);
  });
  let at = pairs;
  expressions.forEach((pj, j) => {
    const onlyJ = f[1 + j] ?? 0;
    for (let i = 0; i < j; i++) {
      const pi = expressions[i] ?? 0;
      row[at] = (1 - pj) * (row[1 + i] ?? 0) + pj * ((1 - pi) * onlyJ + pi * (f[at] ?? 0));
      at++;
    }
  });
  at = triples;
  for (let l = 0; l < m; l++) {
    const pl = expressions[l] ?? 0;
    const onlyL = f[1 + l] ?? 0;
    const pairsWithL = pairs + (l * (l - 1)) / 2;
    let pair = pairs;
    for (let j = 0; j < l; j++) {
      const pj = expressions[j] ?? 0;
      const withoutI = (1 - pj) * onlyL + pj * (f[pairsWithL + j] ?? 0);
      for (let i = 0; i < j; i++) {
        const pi = expressions[i] ?? 0;
        const withI = (1 - pj) * (f[pairsWithL + i] ?? 0) + pj * (f[at] ?? 0);
        row[at] = (1 - pl) * (row[pair] ?? 0) + pl * ((1 - pi) * withoutI + pi * withI);
        pair++;
        at++;
      }
    }
  }
  return row;
}
