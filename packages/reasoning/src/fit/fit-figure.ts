import type { Quality, Source } from '@junction/knowledge';
import { logit } from '../numeric.ts';

/** One published figure beside what the compiled model makes of it. */
export interface FitFigure {
  /** `<row, cluster, condition or joint sign> <what>`: unique in a report. */
  readonly id: string;
  readonly what: FitMeasure;
  readonly published: number;
  readonly reproduced: number;
  /** Standard error of the published figure, on the logit scale for shares and the log scale for ratios, widened by quality. */
  readonly standardError: number;
  /** Difference in standard errors; positive where the model is higher. */
  readonly z: number;
  readonly source: Source;
  readonly quality: Quality | null;
  /** The figure was marked doubtful by a second look, or its value for the model was adjusted with a reason. */
  readonly setAside: string | null;
  /** Conflicts of the knowledge that cite the same study. */
  readonly conflicts: readonly string[];
}

export type FitMeasure = 'sensitivity' | 'specificity' | 'LR+' | 'LR-' | 'prevalence' | 'cap';

/** Difference of two shares, or of two ratios, in standard errors of the first. */
export function zScore(what: FitMeasure, published: number, reproduced: number, standardError: number): number {
  const scale = what === 'LR+' || what === 'LR-' || what === 'cap' ? Math.log : (p: number) => logit(inside(p));
  return (scale(reproduced) - scale(published)) / standardError;
}

/** A share kept off 0 and 1, where a published figure may stand but a logit cannot. */
export function inside(p: number): number {
  return Math.min(1 - SMALLEST, Math.max(SMALLEST, p));
}

/** Published shares are printed to three digits; a printed 1 means no less than this. */
const SMALLEST = 5e-4;
