import { exp, ln } from './numeric.ts';

/** One point on the path from no evidence to all of it, with its share of the integral. */
export interface PathNode {
  readonly share: number;
  /** Normalised weights of the sets at this strength of the evidence. */
  readonly weights: Float64Array;
}

/**
 * The weights P_t(S) ∝ prior(S) · likelihood(S)^t at the 16 Gauss–Legendre nodes of 0…1, from the prior weight (in any
 * scale) and the log likelihood of every set. Nodes come in pairs t and 1 − t, so eight exponentials serve sixteen.
 */
export function pathNodes(prior: Float64Array, logLikelihood: Float64Array): readonly PathNode[] {
  let top = Number.NEGATIVE_INFINITY;
  for (const l of logLikelihood) top = Math.max(top, l);
  const size = prior.length;
  const whole = logLikelihood.map((l) => exp(l - top));
  return HALF_NODES.flatMap(([x, weight]) => {
    const t = (1 - x) / 2;
    const early = new Float64Array(size);
    const late = new Float64Array(size);
    let earlyTotal = 0;
    let lateTotal = 0;
    for (let s = 0; s < size; s++) {
      const p = prior[s] ?? 0;
      const power = exp(t * ((logLikelihood[s] ?? 0) - top));
      const first = p * power;
      const second = power > 0 ? (p * (whole[s] ?? 0)) / power : 0;
      early[s] = first;
      late[s] = second;
      earlyTotal += first;
      lateTotal += second;
    }
    for (let s = 0; s < size; s++) {
      early[s] = (early[s] ?? 0) / earlyTotal;
      late[s] = (late[s] ?? 0) / lateTotal;
    }
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
