/** Where a loss over [low, high] is least: the best of an even grid, refined by golden section between its neighbors. */
export function leastSquares(loss: (x: number) => number, low: number, high: number): number {
  let best = low;
  let least = Number.POSITIVE_INFINITY;
  const step = (high - low) / GRID;
  for (let i = 0; i <= GRID; i++) {
    const x = low + i * step;
    const value = loss(x);
    if (value < least) {
      least = value;
      best = x;
    }
  }
  let a = Math.max(low, best - step);
  let b = Math.min(high, best + step);
  for (let i = 0; i < REFINEMENTS; i++) {
    const x1 = b - GOLDEN * (b - a);
    const x2 = a + GOLDEN * (b - a);
    if (loss(x1) <= loss(x2)) b = x2;
    else a = x1;
  }
  return (a + b) / 2;
}

const GRID = 30;
const REFINEMENTS = 22;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
