/** What the background of a group does: π_0, and per reading its noise and q_0. */
export interface BackgroundExpression {
  readonly expression: number;
  /** P(present | nothing expressed). */
  readonly noise: readonly number[];
  readonly cause: readonly number[];
}

/** A background that never expresses itself: readings are independent of each other in people without any cause. */
export function silentBackground(backgrounds: readonly number[]): BackgroundExpression {
  return { expression: 0, noise: backgrounds, cause: backgrounds.map(() => 0) };
}

/**
 * The background with a given π_0 and wanted strengths q_0: noise makes up what is missing of each reading's background,
 * so that noise and expression together give it exactly. A share of it, the residual and a third at most, is left to
 * noise at least; a strength that would need more is lowered. (Were a background finding explained by the shared sign
 * alone, its absence would prove that the sign is not expressed, and a mixed picture could count for any cause without
 * bound; residual 0 says that this is meant.)
 */
export function expressedBackground(
  backgrounds: readonly number[],
  expression: number,
  wanted: readonly number[],
  residual: number,
): BackgroundExpression {
  const own = Math.min(MOST_OWN_NOISE, Math.max(LEAST_OWN_NOISE, residual));
  const cause = backgrounds.map((p, i) =>
    Math.min(wanted[i] ?? 0, (p * (1 - own)) / ((1 - own * p) * expression), MOST_STRENGTH),
  );
  return {
    expression,
    noise: backgrounds.map((p, i) => 1 - (1 - p) / (1 - expression * (cause[i] ?? 0))),
    cause,
  };
}

/** The least π with which a reading of background p0 can be brought to p. */
export function leastExpression(p: number, p0: number): number {
  return p >= p0 ? (p - p0) / (1 - p0) : (p0 - p) / p0;
}

const MOST_OWN_NOISE = 1 / 3;
/** Keeps noise off 0, where its uncertainty could not be expressed on the logit scale. */
const LEAST_OWN_NOISE = 1e-4;
/** Reference standards err: even where a sign defines the condition, one patient in twenty does not express it. */
export const MOST_EXPRESSION = 0.95;
/** Keeps a strength off 1, where its uncertainty could not be expressed on the logit scale. */
export const MOST_STRENGTH = 0.98;
