import type { ModelGroup, ModelReading } from './model.ts';
import { type CauseFactor, readingFactors } from './reading-factors.ts';
import { setLayout } from './sets.ts';

/** A value for each set E of expressed causes, without and with the background expressed; the second is empty where it never is. */
export interface GivenExpressed {
  readonly quiet: Float64Array;
  readonly loud: Float64Array;
}

/** All ones, for `size` sets. */
export function blankExpressed({ background }: ModelGroup, size: number): GivenExpressed {
  return { quiet: new Float64Array(size).fill(1), loud: new Float64Array(background > 0 ? size : 0).fill(1) };
}

/** How each cause at `positions` bears on the reading once it is expressed. */
export function linkFactors(reading: ModelReading, positions: readonly number[]): readonly CauseFactor[] {
  return positions.map((p) => {
    const link = reading.links[p];
    const keep = 1 - (link?.inhibit ?? 0);
    return { keep, miss: (1 - (link?.cause ?? 0)) * keep };
  });
}

/** The same for a reading that stands alone, with who expressed already summed over: π folded into the strengths. */
export function foldedFactors(
  group: ModelGroup,
  reading: ModelReading,
  positions: readonly number[],
): readonly CauseFactor[] {
  return positions.map((p) => {
    const link = reading.links[p];
    const expression = group.causes[p]?.expression ?? 1;
    const inhibit = link?.inhibit ?? 0;
    return {
      keep: 1 - expression * inhibit,
      miss: 1 - expression + expression * (1 - (link?.cause ?? 0)) * (1 - inhibit),
    };
  });
}

/** The numbers of one reading, ready for products over causes. */
export interface GroupFactors {
  /** 1 − noise, and 1 − the strength of the background. */
  readonly spared: number;
  readonly backgroundMiss: number;
  /** `keep` and `miss` of `linkFactors`, per cause. */
  readonly keep: Float64Array;
  readonly miss: Float64Array;
}

/** The numbers of a reading over the causes at `positions`. */
export function groupFactors(reading: ModelReading, positions: readonly number[]): GroupFactors {
  const factors = linkFactors(reading, positions);
  return {
    spared: 1 - reading.noise,
    backgroundMiss: 1 - reading.backgroundCause,
    keep: Float64Array.from(factors, ({ keep }) => keep),
    miss: Float64Array.from(factors, ({ miss }) => miss),
  };
}

/** Multiplies in P(answer | E), or for `missed` the product that nothing brings the reading about. */
export function foldReading(
  given: GivenExpressed,
  reading: ModelReading,
  factors: readonly CauseFactor[],
  what: 'present' | 'absent' | 'missed',
): void {
  const spared = 1 - reading.noise;
  // Without inhibitors "absent" is that product itself.
  const used = what === 'missed' ? factors.map(({ miss }) => ({ keep: 1, miss })) : factors;
  readingFactors(given.quiet, used, spared, what === 'present');
  if (given.loud.length > 0) {
    readingFactors(given.loud, used, spared * (1 - reading.backgroundCause), what === 'present');
  }
}

/** The mean over whether the background expresses itself. */
export function overBackground({ background }: ModelGroup, { quiet, loud }: GivenExpressed): Float64Array {
  const out = quiet.slice();
  for (let i = 0; i < loud.length; i++) out[i] = (1 - background) * (quiet[i] ?? 0) + background * (loud[i] ?? 0);
  return out;
}

/** Multiplies `given` by another of the same group. */
export function multiplyGiven(given: GivenExpressed, by: GivenExpressed): void {
  for (let i = 0; i < given.quiet.length; i++) given.quiet[i] = (given.quiet[i] ?? 0) * (by.quiet[i] ?? 0);
  for (let i = 0; i < given.loud.length; i++) given.loud[i] = (given.loud[i] ?? 0) * (by.loud[i] ?? 0);
}

/** A copy to be multiplied further. */
export function copyOfGiven({ quiet, loud }: GivenExpressed): GivenExpressed {
  return { quiet: quiet.slice(), loud: loud.slice() };
}

/** π of the causes at `positions`. */
export function expressionsOf(group: ModelGroup, positions: readonly number[]): readonly number[] {
  return positions.map((p) => group.causes[p]?.expression ?? 1);
}

/** Σ over E ⊆ S of ∏ π_e ∏ (1 − π) f(E) for every S. Of positive f it adds positive terms only, so nothing cancels. */
export function sumOverExpressed(f: Float64Array, expressions: readonly number[]): Float64Array {
  if (expressions.every((p) => p === 1)) return f;
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
