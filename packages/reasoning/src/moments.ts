import { choose2, type SetLayout, setLayout } from './sets.ts';

/**
 * M_T = P(T ⊆ S) for every set T of up to three causes, from the normalised weights of the sets. With no larger sets in
 * play the moment of a triple is its own weight.
 */
export function momentsOf(layout: SetLayout, weights: Float64Array): Float64Array {
  const { n, pairs, triples, size } = layout;
  const out = weights.slice(0, size);
  let at = triples;
  for (let l = 2; l < n; l++) {
    const withL = pairs + choose2(l);
    for (let j = 1; j < l; j++) {
      const below = pairs + choose2(j);
      // Two sums side by side: each addition of one would wait for the one before it.
      let even = 0;
      let odd = 0;
      let i = 0;
      for (; i + 1 < j; i += 2) {
        const w = weights[at + i] ?? 0;
        const v = weights[at + i + 1] ?? 0;
        even += w;
        odd += v;
        out[below + i] = (out[below + i] ?? 0) + w;
        out[below + i + 1] = (out[below + i + 1] ?? 0) + v;
        out[withL + i] = (out[withL + i] ?? 0) + w;
        out[withL + i + 1] = (out[withL + i + 1] ?? 0) + v;
      }
      if (i < j) {
        const w = weights[at + i] ?? 0;
        even += w;
        out[below + i] = (out[below + i] ?? 0) + w;
        out[withL + i] = (out[withL + i] ?? 0) + w;
      }
      out[withL + j] = (out[withL + j] ?? 0) + (even + odd);
      at += j;
    }
  }
  // Each triple with i is met twice among the pairs with i, each pair once: hence the half.
  const doubled = new Float64Array(n);
  at = pairs;
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < j; i++) {
      const both = (out[at] ?? 0) + (weights[at] ?? 0);
      doubled[i] = (doubled[i] ?? 0) + both;
      doubled[j] = (doubled[j] ?? 0) + both;
      at++;
    }
  }
  for (let i = 0; i < n; i++) out[1 + i] = (weights[1 + i] ?? 0) + (doubled[i] ?? 0) / 2;
  out[0] = sumOf(weights, 0, size);
  return out;
}

/** The sum of the values from `from` up to, not including, `to`, as four sums side by side added at the end. */
export function sumOf(values: Float64Array, from: number, to: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = from;
  for (; i + 3 < to; i += 4) {
    a += values[i] ?? 0;
    b += values[i + 1] ?? 0;
    c += values[i + 2] ?? 0;
    d += values[i + 3] ?? 0;
  }
  for (; i < to; i++) a += values[i] ?? 0;
  return a + b + (c + d);
}

/**
 * ĝ with g(S) = Σ over T ⊆ S of ĝ_T, in place, for a function given on all sets of up to three of m causes: then
 * E[g] is the dot product of ĝ with the moments.
 */
export function toSubsetSums(values: Float64Array, m: number): Float64Array {
  const { pairs, triples } = setLayout(m, 3);
  const none = values[0] ?? 0;
  for (let i = 0; i < m; i++) values[1 + i] = (values[1 + i] ?? 0) - none;
  let at = pairs;
  for (let j = 0; j < m; j++) {
    const vj = (values[1 + j] ?? 0) + none;
    for (let i = 0; i < j; i++) {
      values[at] = (values[at] ?? 0) - vj - (values[1 + i] ?? 0);
      at++;
    }
  }
  at = triples;
  for (let l = 2; l < m; l++) {
    const withL = pairs + choose2(l);
    let pair = pairs;
    for (let j = 0; j < l; j++) {
      const upToJ = none + (values[1 + j] ?? 0) + (values[1 + l] ?? 0) + (values[withL + j] ?? 0);
      for (let i = 0; i < j; i++) {
        const rest = (values[1 + i] ?? 0) + (values[pair] ?? 0) + (values[withL + i] ?? 0);
        values[at] = (values[at] ?? 0) - upToJ - rest;
        pair++;
        at++;
      }
    }
  }
  return values;
}
