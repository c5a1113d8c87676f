import type { CompactRow } from './group-row.ts';
import { rememberLast } from './remember-last.ts';
import type { SetLayout } from './sets.ts';
import { spreadRow } from './sweep.ts';

/** The product of rows for every set of causes, up to a power of two: the true values are `values` × 2^(−64 · `lifts`). */
export interface RowProduct {
  readonly values: Float64Array;
  readonly lifts: number;
}

/** A row with a name for what it was made from: rows of one group with the same key are the same. */
export interface KeyedRow {
  readonly key: string;
  readonly row: CompactRow;
}

/** 2^64: multiplying by it changes no digit. */
export const LIFT = 4294967296 * 4294967296;
const LIFT_BELOW = 1 / LIFT;

/** A product that was made of two others. */
interface Joined {
  readonly left: RowProduct;
  readonly right: RowProduct;
  readonly product: RowProduct;
}

/**
 * Multiplies the rows of the answered groups, given by group with null for unanswered ones. The products are taken in
 * pairs of neighbors, pairs of pairs and so on, the same pairs always, so that the bits do not depend on what is
 * remembered; and when one group changes only the products above it are taken anew.
 */
export function createRowProduct(layout: SetLayout): (rows: readonly (KeyedRow | null)[]) => RowProduct | null {
  // A product is read within the call that asked for it only, so its vector can hold the next one of the same place.
  const rowsOf = rememberLast<RowProduct>();
  const joined: (Joined | undefined)[] = [];
  return (rows) => {
    const productOf = (from: number, to: number, slot: number): RowProduct | null => {
      if (to - from === 1) {
        const keyed = rows[from] ?? null;
        if (keyed === null) return null;
        return rowsOf(from, keyed.key, (last) => ({ values: spreadRow(layout, keyed.row, last?.values), lifts: 0 }));
      }
      const middle = (from + to) >> 1;
      const left = productOf(from, middle, 2 * slot);
      const right = productOf(middle, to, 2 * slot + 1);
      if (left === null || right === null) return left ?? right;
      const last = joined[slot];
      if (last?.left === left && last.right === right) return last.product;
      const product = multiplied(left, right, last?.product.values);
      joined[slot] = { left, right, product };
      return product;
    };
    return rows.length === 0 ? null : productOf(0, rows.length, 1);
  };
}

/** The largest of them; 0 when none is positive. */
export function largest(values: Float64Array): number {
  let best = 0;
  for (let s = 0; s < values.length; s++) {
    const v = values[s] ?? 0;
    if (v > best) best = v;
  }
  return best;
}

/** Multiplies all by 2^64 until the largest, which is given, is at least 2^-64, and says how often. */
export function liftAll(values: Float64Array, most: number): number {
  let best = most;
  let lifts = 0;
  while (best > 0 && best < LIFT_BELOW) {
    for (let s = 0; s < values.length; s++) values[s] = (values[s] ?? 0) * LIFT;
    best *= LIFT;
    lifts++;
  }
  return lifts;
}

function multiplied(a: RowProduct, b: RowProduct, into?: Float64Array): RowProduct {
  const values = into ?? new Float64Array(a.values.length);
  let best = 0;
  for (let s = 0; s < values.length; s++) {
    const v = (a.values[s] ?? 0) * (b.values[s] ?? 0);
    values[s] = v;
    if (v > best) best = v;
  }
  return { values, lifts: a.lifts + b.lifts + liftAll(values, best) };
}
