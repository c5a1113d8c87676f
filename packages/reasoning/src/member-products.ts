import { foldedFactors } from './given-expressed.ts';
import { type AnsweredReading, relevantCauses } from './group-row.ts';
import type { ModelGroup } from './model.ts';
import { choose2, type SetLayout, setLayout } from './sets.ts';

/** A function of the set of causes that is `none` times one factor per member. */
export interface MemberProduct {
  readonly none: number;
  /** One per condition; 1 for those that change nothing. */
  readonly factors: Float64Array;
}

/** The part of one answer in such a product: what it multiplies `none` and some of the conditions by. */
export interface MemberFactors {
  readonly none: number;
  readonly conditions: readonly number[];
  readonly factors: readonly number[];
}

/**
 * The likelihood of what a group answered, where that is a product over the members of a set: an absent reading, alone in
 * its group, that no condition inhibits. Otherwise null. Most answers are of this kind, and need no pass over the sets.
 */
export function absentFactors(group: ModelGroup, answers: readonly AnsweredReading[]): MemberFactors | null {
  const [only] = answers;
  const reading = only && group.readings[only.reading];
  if (reading === undefined || answers.length > 1 || only?.present === true) return null;
  const positions = relevantCauses(group, [reading]);
  const folded = foldedFactors(group, reading, positions);
  if (folded.some(({ keep }) => keep < 1)) return null;
  return {
    none: (1 - reading.noise) * (1 - group.background * reading.backgroundCause),
    conditions: positions.map((position) => group.causes[position]?.condition ?? 0),
    factors: folded.map(({ miss }) => miss),
  };
}

/** A product over members times others, in the order given. */
export function timesAll(product: MemberProduct, others: Iterable<MemberFactors>): MemberProduct {
  const factors = product.factors.slice();
  let { none } = product;
  for (const other of others) {
    none *= other.none;
    other.conditions.forEach((condition, i) => {
      factors[condition] = (factors[condition] ?? 1) * (other.factors[i] ?? 1);
    });
  }
  return { none, factors };
}

/** The product for every set of the layout, of up to two or three causes; 0 where the residual stands beside another. */
export function memberProducts(layout: SetLayout, product: MemberProduct): Float64Array {
  const { n, pairs, size, residual } = layout;
  const { none, factors } = product;
  const out = new Float64Array(size);
  out[0] = none;
  for (let i = 0; i < n; i++) out[1 + i] = none * (factors[i] ?? 0);
  let at = pairs;
  for (let j = 0; j < n; j++) {
    const fj = factors[j] ?? 0;
    for (let i = 0; i < j; i++) {
      out[at] = i === residual || j === residual ? 0 : (out[1 + i] ?? 0) * fj;
      at++;
    }
  }
  for (let l = 2; at < size; l++) {
    const fl = l === residual ? 0 : (factors[l] ?? 0);
    const below = choose2(l);
    for (let p = 0; p < below; p++) {
      out[at] = (out[pairs + p] ?? 0) * fl;
      at++;
    }
  }
  return out;
}

/** The same times two vectors, each null for ones: one pass over the sets instead of three. */
export function memberProductsTimes(
  layout: SetLayout,
  product: MemberProduct,
  rows: Float64Array | null,
  drawing: Float64Array | null,
): Float64Array {
  const first = rows ?? drawing;
  if (first === null) return memberProducts(layout, product);
  const second = rows === null ? null : drawing;
  const { n, triples, size } = layout;
  const upToPairs = memberProducts(setLayout(n, 2, layout.residual), product);
  const out = new Float64Array(size);
  for (let s = 0; s < triples; s++) {
    const value = (upToPairs[s] ?? 0) * (first[s] ?? 0);
    out[s] = second === null ? value : value * (second[s] ?? 0);
  }
  let at = triples;
  for (let l = 2; l < n; l++) {
    const fl = l === layout.residual ? 0 : (product.factors[l] ?? 0);
    const end = layout.pairs + choose2(l);
    if (second === null) {
      for (let p = layout.pairs; p < end; p++) {
        out[at] = (upToPairs[p] ?? 0) * fl * (first[at] ?? 0);
        at++;
      }
    } else {
      for (let p = layout.pairs; p < end; p++) {
        out[at] = (upToPairs[p] ?? 0) * fl * (first[at] ?? 0) * (second[at] ?? 0);
        at++;
      }
    }
  }
  return out;
}
