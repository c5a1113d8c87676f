/**
 * How strongly the readings of a sign group hang together, as expression probabilities. The residual r of the evidence
 * (0: a further finding adds nothing, 1: independent) is only the estimate that these are made from; it is not applied
 * anywhere as an exponent.
 */
export interface BackgroundExpression {
  /** π_0. */
  readonly expression: number;
  /** Per reading: P(present | nothing expressed). */
  readonly noise: readonly number[];
  /** Per reading: q_0, such that π_0 and noise together give the background exactly. */
  readonly cause: readonly number[];
}

/**
 * The background: a share r of every reading's background is its own noise, the rest needs the background to express
 * itself. `expression` may be raised above the least value that the residual implies, which loosens the dependence.
 */
export function backgroundExpression(
  backgrounds: readonly number[],
  residual: number,
  expression = leastBackgroundExpression(backgrounds, residual),
): BackgroundExpression {
  if (isIndependent(backgrounds, residual)) {
    return { expression: 0, noise: backgrounds, cause: backgrounds.map(() => 0) };
  }
  const r = Math.max(residual, LEAST_NOISE);
  const noise = backgrounds.map((p) => r * p);
  const cause = backgrounds.map((p) => Math.min(1, (p * (1 - r)) / ((1 - r * p) * expression)));
  return { expression, noise, cause };
}

/** The smallest π_0 with which every reading's background can be reproduced. */
export function leastBackgroundExpression(backgrounds: readonly number[], residual: number): number {
  if (isIndependent(backgrounds, residual)) return 0;
  const r = Math.max(residual, LEAST_NOISE);
  return Math.max(...backgrounds.map((p) => (p * (1 - r)) / (1 - r * p)));
}

/**
 * π_d of a condition whose strongest link needs `least` (the smallest π_d that reproduces it): the residual closes part of
 * the distance to 1, and no reference standard being perfect, 0.95 is not exceeded unless a link demands it.
 */
export function conditionExpression(least: number, residual: number): number {
  if (residual >= 1) return 1;
  const closed = 1 - (1 - residual) * (1 - least);
  return Math.min(1, Math.max(Math.min(closed, MOST_EXPRESSION), least / MOST_STRENGTH));
}

/** The least π with which a reading of background p0 can be brought to p. */
export function leastExpression(p: number, p0: number): number {
  return p >= p0 ? (p - p0) / (1 - p0) : (p0 - p) / p0;
}

function isIndependent(backgrounds: readonly number[], residual: number): boolean {
  return residual >= 1 || backgrounds.length < 2;
}

const LEAST_NOISE = 1e-6;
const MOST_EXPRESSION = 0.95;
/** Keeps a strength off 1, where its uncertainty could not be expressed on the logit scale. */
export const MOST_STRENGTH = 0.98;
