import type { Check, Interval, Quality, Source } from '@junction/knowledge';
import { logitSd, logSd, qualityMultiplier, sampledLogitSd } from '../compile/uncertainty.ts';
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
  /** 95 % interval of the sensitivity. */
  readonly sensInterval?: Interval;
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
 * Standard errors by the published interval where there is one, else by the sample. Rarely is it published how many of the
 * sample had the condition: an interval of the sensitivity tells; else half of a small sample is taken, and of a large one
 * the share that has it by its prevalence, twenty at least. Without a sample size, 50 people are assumed. A rate that a
 * ratio needs and that was not published is the reproduced one.
 */
export function accuracyErrors(
  published: PublishedAccuracy,
  reproduced: { readonly sens: number; readonly falsePositive: number },
  prevalence: number,
): AccuracyErrors {
  const widen = published.source === 'estimate' ? 1 : qualityMultiplier(published.quality, published.check);
  const sens = inside(published.sens ?? reproduced.sens);
  const falsePositive = inside(1 - (published.spec ?? 1 - reproduced.falsePositive));
  const n = published.n ?? ASSUMED_SAMPLE;
  const sensSd = published.sensInterval === undefined ? undefined : logitSd(published.sensInterval);
  const guessed = n <= SMALL_SAMPLE ? n / 2 : Math.min(n / 2, Math.max(FEWEST_ILL, n * prevalence));
  const ill = sensSd === undefined ? guessed : Math.min(n, 1 / (sensSd * sensSd * sens * (1 - sens)));
  const well = Math.max(n - ill, n / 4);
  const ratioSd = (a: number, b: number): number => Math.sqrt((1 - a) / (ill * a + 0.5) + (1 - b) / (well * b + 0.5));
  return {
    sens: widen * (sensSd ?? sampledLogitSd(sens, ill)),
    spec: widen * sampledLogitSd(1 - falsePositive, well),
    lrPos: widen * (published.lrPosInterval ? logSd(published.lrPosInterval) : ratioSd(sens, falsePositive)),
    lrNeg: widen * (published.lrNegInterval ? logSd(published.lrNegInterval) : ratioSd(1 - sens, 1 - falsePositive)),
  };
}

const ASSUMED_SAMPLE = 50;
const SMALL_SAMPLE = 200;
const FEWEST_ILL = 20;
