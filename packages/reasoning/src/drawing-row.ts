import { invariant } from '@junction/kernel';
import type { RegionId } from '@junction/knowledge';
import { foursProducts } from './fours.ts';
import { linkFactors } from './given-expressed.ts';
import type { AnsweredReading } from './group-row.ts';
import { absentFactors, type MemberFactors, type MemberProduct, memberProducts, timesAll } from './member-products.ts';
import type { ModelGroup } from './model.ts';
import { type CauseFactor, NO_CAUSE, readingFactors } from './reading-factors.ts';
import type { SetLayout } from './sets.ts';

/** Regions of one drawing are one person's one gesture: their joint likelihood counts with this power. */
export const DRAWING_POWER = 1 / 4;

/** The likelihood of one whole drawing per set of causes. */
export interface DrawingRow {
  readonly values: Float64Array;
  /** Least and largest value: their ratio is never above the cap. */
  readonly least: number;
  readonly most: number;
  /** The regions whose likelihood is a product over the members of a set, together, and the others. */
  readonly absent: MemberProduct;
  readonly others: readonly RegionFactors[];
}

/** One region: how each condition of the model bears on it, 1 − leak, and what was found. */
interface RegionFactors {
  readonly factors: readonly CauseFactor[];
  readonly spared: number;
  readonly present: boolean;
}

/** A region as it was found: the sign group and its answer. */
export interface AnsweredRegion {
  readonly group: ModelGroup;
  readonly answers: readonly AnsweredReading[];
}

/** What a drawing says of each region of `regionGroups`. */
export function answeredRegions(
  regions: readonly ModelGroup[],
  painted: ReadonlySet<RegionId>,
): readonly AnsweredRegion[] {
  return regions.map((group) => ({ group, answers: [{ reading: 0, present: painted.has(group.id) }] }));
}

/**
 * The likelihood of one whole drawing for every set of causes: the product over all regions, painted or not, to the
 * power 1/4, and never more than `cap` times smaller than for the best set. The power is two square roots, which
 * IEEE-754 rounds exactly. `regions` are those of `regionGroups`.
 */
export function drawingRow(
  layout: SetLayout,
  regions: readonly ModelGroup[],
  cap: number,
  painted: ReadonlySet<RegionId>,
): DrawingRow {
  const products: MemberFactors[] = [];
  const others: RegionFactors[] = [];
  for (const { group, answers } of answeredRegions(regions, painted)) {
    const product = absentFactors(group, answers);
    if (product !== null) products.push(product);
    else others.push(factorsOf(group, painted.has(group.id), layout.n));
  }
  const absent = timesAll({ none: 1, factors: new Float64Array(layout.n).fill(1) }, products);
  const values = memberProducts({ ...layout, residual: null }, absent);
  for (const { factors, spared, present } of others) readingFactors(values, factors, spared, present);
  let most = 0;
  for (let i = 0; i < values.length; i++) {
    const tempered = Math.sqrt(Math.sqrt(values[i] ?? 0));
    values[i] = tempered;
    if (tempered > most) most = tempered;
  }
  const least = most / cap;
  for (let i = 0; i < values.length; i++) if ((values[i] ?? 0) < least) values[i] = least;
  return { values, least, most, absent, others };
}

/** The same for every set of four of `columns`, held between the least and the largest value of the smaller sets. */
export function drawingFours({ absent, others, least, most }: DrawingRow, columns: readonly number[]): Float64Array {
  const values = foursProducts(columns, absent);
  const k = columns.length;
  const keep = new Float64Array(k);
  const miss = new Float64Array(k);
  for (const { factors, spared, present } of others) {
    columns.forEach((condition, i) => {
      const factor = factors[condition] ?? NO_CAUSE;
      keep[i] = factor.keep;
      miss[i] = factor.miss;
    });
    let place = 0;
    for (let d = 3; d < k; d++) {
      for (let c = 2; c < d; c++) {
        for (let b = 1; b < c; b++) {
          for (let a = 0; a < b; a++) {
            const kept = (keep[a] ?? 1) * (keep[b] ?? 1) * (keep[c] ?? 1) * (keep[d] ?? 1);
            const missed = spared * (miss[a] ?? 1) * (miss[b] ?? 1) * (miss[c] ?? 1) * (miss[d] ?? 1);
            values[place] = (values[place] ?? 0) * (present ? kept - missed : 1 - kept + missed);
            place++;
          }
        }
      }
    }
  }
  return values.map((v) => Math.min(most, Math.max(least, Math.sqrt(Math.sqrt(v)))));
}

function factorsOf(group: ModelGroup, present: boolean, conditions: number): RegionFactors {
  const [reading] = group.readings;
  invariant(reading !== undefined, 'a region has one reading');
  const factors = new Array<CauseFactor>(conditions).fill(NO_CAUSE);
  linkFactors(
    reading,
    group.causes.map((_, position) => position),
  ).forEach((factor, position) => {
    factors[group.causes[position]?.condition ?? 0] = factor;
  });
  return { factors, spared: 1 - reading.noise, present };
}
