import { type SubsetFunction, subsetFunction } from './expectation.ts';
import type { AnsweredReading } from './group-row.ts';
import type { ModelGroup } from './model.ts';
import type { Posterior } from './posterior.ts';
import { placeOfPair, placeOfTriple } from './presence.ts';
import { type CauseFactor, readingFactors } from './reading-factors.ts';
import { choose2, type SetLayout, setLayout } from './sets.ts';
import type { UncertainNumber } from './uncertain-number.ts';

/**
 * Scores of several numbers of one lone answer that differ only in a factor: that of a link is factor · f(S) where its
 * condition is in S and 0 elsewhere, that of the noise is factor · f(S).
 */
export interface SharedScore {
  readonly f: SubsetFunction;
  /** Largest absolute value of f. */
  readonly peak: number;
  readonly numbers: readonly { readonly number: UncertainNumber; readonly factor: number }[];
}

/**
 * The scores of an answer that stands alone in its group, exactly. Summing over who expressed has folded π into the
 * strengths: the answer is keep − missed or 1 − keep + missed, both products over the causes.
 */
export function sharedScores(
  layout: SetLayout,
  group: ModelGroup,
  { reading, present }: AnsweredReading,
  positions: readonly number[],
  folded: readonly CauseFactor[],
  row: Float64Array,
): readonly SharedScore[] {
  const read = group.readings[reading];
  if (read === undefined) return [];
  const sign = present ? 1 : -1;
  const { finding, noise, noiseSd, backgroundCause } = read;
  const parents = positions.map((p) => group.causes[p]?.condition ?? 0);
  const links = positions.flatMap((position) => {
    const link = read.links[position];
    const cause = group.causes[position];
    if (link === undefined || cause === undefined || (link.cause === 0 && link.inhibit === 0)) return [];
    const inhibits = link.cause === 0;
    const strength = inhibits ? link.inhibit : link.cause;
    const { expression, condition } = cause;
    const factor = strength < 1 ? (expression * strength * (1 - strength)) / (1 - expression * strength) : 0;
    const number = { kind: 'likelihood' as const, row: link.row ?? null, finding, condition, sd: link.sd };
    return [{ inhibits, number, factor: inhibits ? -sign * factor : sign * factor }];
  });
  const background = { kind: 'background' as const, row: null, finding, condition: null, sd: noiseSd };
  const causes = [{ number: background, factor: sign * noise }, ...links.filter(({ inhibits }) => !inhibits)];
  const inhibitors = links.filter(({ inhibits }) => inhibits);
  // Absent, the answer is the very product that nothing brings it about.
  if (!present && folded.every(({ keep }) => keep === 1)) return [sharedScore(layout, [], Float64Array.of(1), causes)];
  const missed = new Float64Array(row.length).fill(1);
  const spared = (1 - noise) * (1 - group.background * backgroundCause);
  readingFactors(
    missed,
    folded.map(({ miss }) => ({ keep: 1, miss })),
    spared,
    false,
  );
  for (let t = 0; t < row.length; t++) missed[t] = (missed[t] ?? 0) / (row[t] ?? 1);
  const first = sharedScore(layout, parents, missed, causes);
  if (inhibitors.length === 0) return [first];
  // The probability of "present" over that of the answer: 1 when present was the answer.
  if (present) return [first, sharedScore(layout, [], Float64Array.of(1), inhibitors)];
  return [
    first,
    sharedScore(
      layout,
      parents,
      row.map((no) => (1 - no) / no),
      inhibitors,
    ),
  ];
}

function sharedScore(
  layout: SetLayout,
  parents: readonly number[],
  values: Float64Array,
  numbers: SharedScore['numbers'],
): SharedScore {
  let peak = 0;
  for (const v of values) peak = Math.max(peak, Math.abs(v));
  return { f: subsetFunction(layout, parents, values), peak, numbers };
}

/** E[f(S) · 1(e is a cause) · 1(d is a cause)] for every condition d, into `out`. */
export function sharedExpectations(f: SubsetFunction, e: number, posterior: Posterior, out: Float64Array): void {
  const { layout, moments, presence } = posterior;
  const { parents, sums } = f;
  const m = parents.length;
  const n = out.length;
  const own = setLayout(m, 3);
  const position = parents.indexOf(e);
  const { rows } = presence;
  const alone = (sums[0] ?? 0) + (position < 0 ? 0 : (sums[1 + position] ?? 0));
  const start = (1 + e) * n;
  for (let d = 0; d < n; d++) out[d] = alone * (rows[start + d] ?? 0);
  for (let t = 0; t < m; t++) {
    if (t === position) continue;
    const both = position < 0 ? 0 : (sums[placeOfPair(own, t, position)] ?? 0);
    const factor = (sums[1 + t] ?? 0) + both;
    const row = placeOfPair(layout, parents[t] ?? 0, e) * n;
    for (let d = 0; d < n; d++) out[d] = (out[d] ?? 0) + factor * (rows[row + d] ?? 0);
  }
  for (let j = 1; j < m; j++) {
    if (j === position) continue;
    const second = parents[j] ?? 0;
    const pairs = own.pairs + choose2(j);
    let withJ = 0;
    for (let i = 0; i < j; i++) {
      if (i === position) continue;
      const first = parents[i] ?? 0;
      const all = position < 0 ? 0 : (sums[placeOfTriple(own, i, j, position)] ?? 0);
      const part = ((sums[pairs + i] ?? 0) + all) * (moments[placeOfTriple(layout, first, second, e)] ?? 0);
      out[first] = (out[first] ?? 0) + part;
      withJ += part;
    }
    out[second] = (out[second] ?? 0) + withJ;
    out[e] = (out[e] ?? 0) + withJ;
  }
}
