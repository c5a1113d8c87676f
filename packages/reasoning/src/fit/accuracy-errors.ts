import type { Check, Interval, Quality, Source } from '@junction/knowledge';
import { logSd, qualityMultiplier, sampledLogitSd } from '../compile/uncertainty.ts';
import { inside } from './fit-figure.ts';

/** What is published of the accuracy of a finding or a cluster. */
export interface PublishedAccuracy {
  readonly sens?: number;
  readonly spec?: number;
  readonly lrPos?: number;
  readonly lrNeg?: number;
  readonly lrPosInterval?: Interval;
  readonly lrNegInterval?: Interval;
  readonly n?: number;
  readonly quality: Quality;
  readonly check?: Check;
  readonly source: Source;
}

/** Standard errors of the four measures: logit scale for the first two, log scale for the ratios; widened by quality. */
export interface AccuracyErrors {
  readonly sens: number;
  readonly spec: number;
  readonly lrPos: number;
  readonly lrNeg: number;
}

/**
 * Standard errors by the published interval where there is one, else by the sample, half of it taken to have the
 * condition. Without a sample size, 50 people are assumed. Rates that a ratio needs and that were not published come
 * from the reproduced ones.
 */
export function accuracyErrors(
  published: PublishedAccuracy,
  reproduced: { readonly sens: number; readonly falsePositive: number },
): AccuracyErrors {
  const widen = published.source === 'estimate' ? 1 : qualityMultiplier(published.quality, published.check);
  const half = (published.n ?? ASSUMED_SAMPLE) / 2;
  const sens = inside(published.sens ?? reproduced.sens);
  const falsePositive = inside(1 - (published.spec ?? 1 - reproduced.falsePositive));
  const ratioSd = (a: number, b: number): number => Math.sqrt((1 - a) / (half * a + 0.5) + (1 - b) / (half * b + 0.5));
  return {
    sens: widen * sampledLogitSd(sens, half),
    spec: widen * sampledLogitSd(1 - falsePositive, half),
    lrPos: widen * (published.lrPosInterval ? logSd(published.lrPosInterval) : ratioSd(sens, falsePositive)),
    lrNeg: widen * (published.lrNegInterval ? logSd(published.lrNegInterval) : ratioSd(1 - sens, 1 - falsePositive)),
  };
}

const ASSUMED_SAMPLE = 50;
