import { invariant } from '@junction/kernel';

/**
 * Odds o_d such that, with P(S) ∝ prod_{d in S} o_d over all sets of at most three, every P(d ∈ S) equals the wanted
 * probability to within 1e-12. The residual, where there is one, stands alone or not at all. The wanted probabilities must
 * be in (0, 1) and add up to less than three.
 *
 * Proportional fitting: each odds is multiplied by wanted odds over obtained odds until nothing moves. The obtained
 * probabilities come from elementary symmetric sums, so one round costs one pass over the conditions.
 */
export function solvePrior(wanted: readonly number[], residual: number | null): readonly number[] {
  const total = wanted.reduce((sum, p) => sum + p, 0);
  invariant(total < 3, `prevalences add up to ${total}, which sets of three causes cannot give`);
  const odds = wanted.map((p) => p / (1 - p));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const obtained = inclusionProbabilities(odds, residual);
    let worst = 0;
    wanted.forEach((p, d) => {
      const q = obtained[d] ?? 0;
      worst = Math.max(worst, Math.abs(p - q));
      odds[d] = ((odds[d] ?? 0) * (p * (1 - q))) / (q * (1 - p));
    });
    if (worst < TOLERANCE) return odds;
  }
  throw new Error(`invariant: prior odds did not settle for prevalences that add up to ${total}`);
}

/** P(d ∈ S) for every condition d, given the odds, over sets of at most three. */
export function inclusionProbabilities(odds: readonly number[], residual: number | null): readonly number[] {
  const alone = residual === null ? 0 : (odds[residual] ?? 0);
  let p1 = 0;
  let p2 = 0;
  let p3 = 0;
  for (const [d, o] of odds.entries()) {
    if (d === residual) continue;
    p1 += o;
    p2 += o * o;
    p3 += o * o * o;
  }
  const e2 = (p1 * p1 - p2) / 2;
  const e3 = (p1 * p1 * p1 - 3 * p1 * p2 + 2 * p3) / 6;
  const all = 1 + alone + p1 + e2 + e3;
  return odds.map((o, d) => {
    if (d === residual) return o / all;
    const others = p1 - o;
    const pairsOfOthers = e2 - o * others;
    return (o * (1 + others + pairsOfOthers)) / all;
  });
}

const TOLERANCE = 1e-12;
const MOST_ROUNDS = 100_000;
