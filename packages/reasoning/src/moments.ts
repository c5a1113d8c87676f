import { choose2, type SetLayout, setLayout } from './sets.ts';

/**
 * M_T = P(T ⊆ S) for every set T of up to three causes, from the normalised weights of the sets. With no larger sets in
 * play the moment of a triple is its own weight.
 */
export function momentsOf(layout: SetLayout, weights: Float64Array): Float64Array {
  const { n, pairs, triples, size } = layout;
  const out = new Float64Array(size);
  for (let i = triples; i < size; i++) out[i] = weights[i] ?? 0;
  for (let i = pairs; i < triples; i++) out[i] = weights[i] ?? 0;
  let at = triples;
  for (let l = 2; l < n; l++) {
    const withL = pairs + choose2(l);
    const below = choose2(l);
    for (let p = 0; p < below; p++) out[pairs + p] = (out[pairs + p] ?? 0) + (weights[at + p] ?? 0);
    for (let j = 1; j < l; j++) {
      let sum = 0;
      for (let i = 0; i < j; i++) {
        const w = weights[at + i] ?? 0;
        sum += w;
        out[withL + i] = (out[withL + i] ?? 0) + w;
      }
      out[withL + j] = (out[withL + j] ?? 0) + sum;
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
  let total = 0;
  for (let i = 0; i < size; i++) total += weights[i] ?? 0;
  out[0] = total;
  return out;
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
