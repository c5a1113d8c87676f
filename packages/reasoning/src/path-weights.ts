import { exp, ln } from './numeric.ts';
import { normalize, priorWeights } from './posterior.ts';
import type { SetLayout } from './sets.ts';

/** One point on the path from no evidence to all of it, with its share of the integral. */
export interface PathNode {
  readonly share: number;
  /** Normalised weights of the sets at this strength of the evidence. */
  readonly weights: Float64Array;
}

/**
 * The weights P_t(S) ∝ prior(S) · likelihood(S)^t at the 16 Gauss–Legendre nodes of 0…1, from the log likelihood of every
 * set. Nodes come in pairs t and 1 − t, so eight exponentials serve sixteen.
 */
export function pathNodes(
  layout: SetLayout,
  odds: readonly number[],
  logLikelihood: Float64Array,
): readonly PathNode[] {
  const prior = priorWeights(layout, odds);
  let top = Number.NEGATIVE_INFINITY;
  for (const l of logLikelihood) top = Math.max(top, l);
  const whole = logLikelihood.map((l) => exp(l - top));
  return HALF_NODES.flatMap(([x, weight]) => {
    const t = (1 - x) / 2;
    const early = new Float64Array(layout.size);
    const late = new Float64Array(layout.size);
    for (let s = 0; s < layout.size; s++) {
      const p = prior[s] ?? 0;
      const power = exp(t * ((logLikelihood[s] ?? 0) - top));
      early[s] = p * power;
      late[s] = power > 0 ? (p * (whole[s] ?? 0)) / power : 0;
    }
    normalize(early);
    normalize(late);
    return [
      { share: weight / 2, weights: early },
      { share: weight / 2, weights: late },
    ];
  });
}

/** Natural logarithm of every value. */
export function lnAll(values: Float64Array): Float64Array {
  return values.map(ln);
}

/** Abscissas x > 0 and weights of the 16-point Gauss–Legendre rule on [-1, 1]; the other half mirrors them. */
const HALF_NODES: readonly (readonly [x: number, weight: number])[] = [
  [0.09501250983763744, 0.18945061045506864],
  [0.2816035507792589, 0.18260341504492364],
  [0.45801677765722737, 0.16915651939500265],
  [0.6178762444026438, 0.1495959888165767],
  [0.755404408355003, 0.12462897125553407],
  [0.8656312023878318, 0.0951585116824926],
  [0.9445750230732326, 0.062253523938647456],
  [0.9894009349916499, 0.027152459411754176],
];
