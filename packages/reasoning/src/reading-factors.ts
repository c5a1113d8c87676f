import { setLayout } from './sets.ts';

/** How one cause bears on one reading, given that it is there. */
export interface CauseFactor {
  /** 1 − h: what is left of the reading in the presence of an inhibitor; 1 for a cause. */
  readonly keep: number;
  /** (1 − q)(1 − h): its part in the product that the reading is *not* brought about. */
  readonly miss: number;
}

/** Of a cause that does not bear on the reading. */
export const NO_CAUSE: CauseFactor = { keep: 1, miss: 1 };

/**
 * Multiplies into `values`, one per set of up to three causes, the probability of the answer given that exactly that set
 * is there: present is ∏ keep − spared ∏ miss, absent 1 minus that. `spared` is 1 − (noise and background), in (0, 1].
 */
export function readingFactors(
  values: Float64Array,
  causes: readonly CauseFactor[],
  spared: number,
  present: boolean,
): void {
  if (causes.every(({ keep }) => keep === 1)) {
    if (present) causesOnly(values, causes, 1, -spared);
    // Absent needs no subtraction, so a nearly certain "absent" loses no digits.
    else causesOnly(values, causes, 0, spared);
  } else {
    withInhibitors(values, causes, spared, present);
  }
}

/** values(S) *= a + b ∏ miss. */
function causesOnly(values: Float64Array, causes: readonly CauseFactor[], a: number, b: number): void {
  const m = causes.length;
  const { pairs, triples } = setLayout(m, 3);
  const single = Float64Array.from(causes, ({ miss }) => b * miss);
  const pair = new Float64Array(triples - pairs);
  values[0] = (values[0] ?? 0) * (a + b);
  let at = pairs;
  for (let j = 0; j < m; j++) {
    const missJ = causes[j]?.miss ?? 1;
    values[1 + j] = (values[1 + j] ?? 0) * (a + (single[j] ?? 0));
    for (let i = 0; i < j; i++) {
      const product = (single[i] ?? 0) * missJ;
      pair[at - pairs] = product;
      values[at] = (values[at] ?? 0) * (a + product);
      at++;
    }
  }
  at = triples;
  for (let l = 2; l < m; l++) {
    const missL = causes[l]?.miss ?? 1;
    const below = (l * (l - 1)) / 2;
    for (let p = 0; p < below; p++) {
      values[at] = (values[at] ?? 0) * (a + (pair[p] ?? 0) * missL);
      at++;
    }
  }
}

/** values(S) *= ∏ keep − spared ∏ miss for present, or 1 minus that. */
function withInhibitors(values: Float64Array, causes: readonly CauseFactor[], spared: number, present: boolean): void {
  const m = causes.length;
  const { pairs, triples } = setLayout(m, 3);
  // present: 0 + (keep − miss); absent: 1 − (keep − miss).
  const a = present ? 0 : 1;
  const sign = present ? 1 : -1;
  const keeps = new Float64Array(triples - pairs);
  const misses = new Float64Array(triples - pairs);
  values[0] = (values[0] ?? 0) * (a + sign * (1 - spared));
  let at = pairs;
  for (let j = 0; j < m; j++) {
    const { keep, miss } = causes[j] ?? NO_CAUSE;
    values[1 + j] = (values[1 + j] ?? 0) * (a + sign * (keep - spared * miss));
    for (let i = 0; i < j; i++) {
      const other = causes[i] ?? NO_CAUSE;
      const kept = other.keep * keep;
      const missed = spared * other.miss * miss;
      keeps[at - pairs] = kept;
      misses[at - pairs] = missed;
      values[at] = (values[at] ?? 0) * (a + sign * (kept - missed));
      at++;
    }
  }
  at = triples;
  for (let l = 2; l < m; l++) {
    const { keep, miss } = causes[l] ?? NO_CAUSE;
    const below = (l * (l - 1)) / 2;
    for (let p = 0; p < below; p++) {
      values[at] = (values[at] ?? 0) * (a + sign * ((keeps[p] ?? 0) * keep - (misses[p] ?? 0) * miss));
      at++;
    }
  }
}
