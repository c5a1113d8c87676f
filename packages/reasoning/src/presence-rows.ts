/**
 * out += Σ factor · row of a presence, for the rows that start at `base + parent · out.length` of each of the first
 * `count` parents. Four rows at a time, so that `out` is read and written once for four products.
 */
export function addPresenceRows(
  out: Float64Array,
  rows: Float64Array,
  base: number,
  parents: readonly number[],
  factors: Float64Array,
  firstFactor: number,
  count: number,
): void {
  const n = out.length;
  let k = 0;
  for (; k + 3 < count; k += 4) {
    const f0 = factors[firstFactor + k] ?? 0;
    const f1 = factors[firstFactor + k + 1] ?? 0;
    const f2 = factors[firstFactor + k + 2] ?? 0;
    const f3 = factors[firstFactor + k + 3] ?? 0;
    const r0 = base + (parents[k] ?? 0) * n;
    const r1 = base + (parents[k + 1] ?? 0) * n;
    const r2 = base + (parents[k + 2] ?? 0) * n;
    const r3 = base + (parents[k + 3] ?? 0) * n;
    for (let d = 0; d < n; d++) {
      out[d] =
        (out[d] ?? 0) +
        (f0 * (rows[r0 + d] ?? 0) + f1 * (rows[r1 + d] ?? 0) + (f2 * (rows[r2 + d] ?? 0) + f3 * (rows[r3 + d] ?? 0)));
    }
  }
  for (; k < count; k++) {
    const factor = factors[firstFactor + k] ?? 0;
    const row = base + (parents[k] ?? 0) * n;
    for (let d = 0; d < n; d++) out[d] = (out[d] ?? 0) + factor * (rows[row + d] ?? 0);
  }
}
