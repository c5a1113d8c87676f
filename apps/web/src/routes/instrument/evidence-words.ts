import type { Condition, Quality, Source } from '@junction/knowledge';
import type { Evidence } from '@junction/reasoning';
import type { LikelihoodIndex } from './finding-worth.ts';

export type Strength = 'weak' | 'moderate' | 'strong' | 'veryStrong';

/** The word for a weight of evidence: weak below 3 decibans, moderate to 6, strong to 10, very strong beyond. */
export function evidenceStrength(decibans: number): Strength {
  const size = Math.abs(decibans);
  if (size < 3) return 'weak';
  if (size < 6) return 'moderate';
  return size <= 10 ? 'strong' : 'veryStrong';
}

/**
 * How good the evidence behind a line is: that of the figure for the member that says most. Where no figure ties it to the
 * condition, and for the drawing, whose frequencies are judged, it is an estimate.
 */
export function gradeOf(
  line: Evidence,
  condition: Condition,
  likelihoods: LikelihoodIndex,
): { readonly quality: Quality; readonly source: Source } {
  const row = line.kind === 'drawing' ? undefined : likelihoods.get(line.finding)?.get(condition.id);
  return row === undefined ? { quality: 'very-low', source: 'estimate' } : { quality: row.quality, source: row.source };
}
