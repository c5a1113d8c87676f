import { type Fields, PROBABILITY, RATIO } from './fields.ts';
import { complain, inside } from './place.ts';
import { readWithInterval } from './read-provenance.ts';
import type { Interval } from './types.ts';

/** Published accuracy of a finding or cluster, and the ratios recommended for use. */
export interface Accuracy {
  readonly sens: number | undefined;
  readonly spec: number | undefined;
  readonly lrPos: number | undefined;
  readonly lrNeg: number | undefined;
  readonly lrPosInterval: Interval | undefined;
  readonly lrNegInterval: Interval | undefined;
  readonly modelLrPos: number | undefined;
  readonly modelLrNeg: number | undefined;
  readonly n: number | undefined;
}

/**
 * Reads accuracy figures and checks them against each other: a ratio above 1 when present needs one of at most 1 when
 * absent and the other way round, and published ratios must follow from sensitivity and specificity within rounding.
 * A row whose `check` is doubtful is known to conflict with itself, so only the first rule holds for it.
 */
export function readAccuracy(f: Fields): Accuracy {
  const [lrPos, lrPosInterval] = readWithInterval(f, 'lr_pos', RATIO);
  const [lrNeg, lrNegInterval] = readWithInterval(f, 'lr_neg', RATIO);
  const accuracy: Accuracy = {
    sens: f.numberIfAny('sens', PROBABILITY),
    spec: f.numberIfAny('spec', PROBABILITY),
    lrPos,
    lrNeg,
    lrPosInterval,
    lrNegInterval,
    modelLrPos: f.numberIfAny('model_lr_pos', RATIO),
    modelLrNeg: f.numberIfAny('model_lr_neg', RATIO),
    n: f.numberIfAny('n', { min: 1, max: 1e7 }),
  };
  oppositeSides(f, 'lr_pos', lrPos, 'lr_neg', lrNeg);
  oppositeSides(f, 'model_lr_pos', accuracy.modelLrPos, 'model_lr_neg', accuracy.modelLrNeg);
  if (f.raw('check') !== 'doubtful') followsFromAccuracy(f, accuracy);
  return accuracy;
}

function oppositeSides(f: Fields, keyA: string, a: number | undefined, keyB: string, b: number | undefined): void {
  if (a === undefined || b === undefined || (a - 1) * (b - 1) <= 0) return;
  complain(
    inside(f.place, keyA),
    `${a} and ${keyB} ${b} lie on the same side of 1; present and absent cannot both speak ${a > 1 ? 'for' : 'against'} it`,
  );
}

/** Printed to two decimals, each of the two may be half a unit off. */
const ROUNDING = 0.005;
/** What is left beyond rounding: pooled ratios, continuity corrections, other denominators. */
const SLACK = 1.2;

function followsFromAccuracy(f: Fields, { sens, spec, lrPos, lrNeg }: Accuracy): void {
  if (sens === undefined || spec === undefined) return;
  expectRatio(f, 'lr_pos', lrPos, sens, 1 - spec);
  expectRatio(f, 'lr_neg', lrNeg, 1 - sens, spec);
}

function expectRatio(f: Fields, key: string, published: number | undefined, above: number, below: number): void {
  if (published === undefined) return;
  const lowest = Math.max(0, above - ROUNDING) / (below + ROUNDING) / SLACK;
  const highest = below > ROUNDING ? ((above + ROUNDING) / (below - ROUNDING)) * SLACK : Number.POSITIVE_INFINITY;
  if (published < lowest || published > highest) {
    complain(
      inside(f.place, key),
      `${published} does not follow from sens and spec, which give ${(above / below).toPrecision(3)}; correct one, or mark the row check: doubtful`,
    );
  }
}
