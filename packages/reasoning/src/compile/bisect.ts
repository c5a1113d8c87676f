/**
 * Where a function that rises (or falls) over [low, high] takes the wanted value, to double precision; the end nearer to
 * it when the value lies outside what the function reaches.
 */
export function bisect(f: (x: number) => number, wanted: number, low: number, high: number): number {
  const atLow = f(low) - wanted;
  const atHigh = f(high) - wanted;
  if (atLow * atHigh > 0) return Math.abs(atLow) <= Math.abs(atHigh) ? low : high;
  let a = low;
  let b = high;
  for (let step = 0; step < STEPS; step++) {
    const middle = (a + b) / 2;
    if ((f(middle) - wanted) * atLow > 0) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}

const STEPS = 50;
