import type { Interval } from '@junction/knowledge';
import { binLogit, type SimulationTally } from './simulation-tally.ts';

/** A measured figure with its 95 % interval from the number of patients simulated. */
export interface Measured {
  readonly value: number;
  readonly interval: Interval;
}

/** What a simulation shows. Shares are in [0, 1]; a share of nobody is null. */
export interface SimulationReport {
  readonly patients: number;
  readonly top1: Measured | null;
  readonly top3: Measured | null;
  readonly brier: Measured;
  readonly logScore: Measured;
  /** Logistic recalibration of the final probabilities: 1 and 0 are perfect. */
  readonly calibrationSlope: Measured | null;
  readonly calibrationIntercept: Measured | null;
  readonly testsPerPatient: number;
  readonly minutesPerPatient: number;
  readonly seriousMissed: Measured | null;
  /** Of the serious causes that want care the same day. */
  readonly sameDayMissed: Measured | null;
  readonly overTriage: Measured | null;
}

/** Sums a tally up. Shares have Wilson intervals, means normal ones, calibration the standard error of the fit. */
export function reportSimulation(tally: SimulationTally): SimulationReport {
  const calibration = fitCalibration(tally);
  return {
    patients: tally.patients,
    top1: share(tally.top1, tally.withCause),
    top3: share(tally.top3, tally.withCause),
    brier: mean(tally.brier, tally.brierSquares, tally.patients),
    logScore: mean(tally.log, tally.logSquares, tally.patients),
    calibrationSlope: calibration?.slope ?? null,
    calibrationIntercept: calibration?.intercept ?? null,
    testsPerPatient: tally.tests / tally.patients,
    minutesPerPatient: tally.minutes / tally.patients,
    seriousMissed: share(tally.seriousMissed, tally.serious),
    sameDayMissed: share(tally.sameDayMissed, tally.sameDay),
    overTriage: share(tally.overTriaged, tally.harmless),
  };
}

const Z = 1.96;

function share(part: number, whole: number): Measured | null {
  if (whole === 0) return null;
  const p = part / whole;
  const middle = (p + (Z * Z) / (2 * whole)) / (1 + (Z * Z) / whole);
  const half = (Z * Math.sqrt((p * (1 - p)) / whole + (Z * Z) / (4 * whole * whole))) / (1 + (Z * Z) / whole);
  return { value: p, interval: [Math.max(0, middle - half), Math.min(1, middle + half)] };
}

function mean(sum: number, squares: number, count: number): Measured {
  const value = sum / count;
  const half = Z * Math.sqrt(Math.max(0, squares / count - value * value) / count);
  return { value, interval: [value - half, value + half] };
}

/** Newton's method for logit P(true) = intercept + slope · logit p over the bins; null while it does not settle. */
function fitCalibration(tally: SimulationTally): { readonly slope: Measured; readonly intercept: Measured } | null {
  let intercept = 0;
  let slope = 1;
  for (let round = 0; round < 50; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0];
    for (const [bin, cases] of tally.calibrationCases.entries()) {
      if (cases === 0) continue;
      const x = binLogit(bin);
      const p = 1 / (1 + Math.exp(-(intercept + slope * x)));
      const error = (tally.calibrationTrue[bin] ?? 0) - cases * p;
      const weight = cases * p * (1 - p);
      g0 += error;
      g1 += error * x;
      h00 += weight;
      h01 += weight * x;
      h11 += weight * x * x;
    }
    const determinant = h00 * h11 - h01 * h01;
    if (!(determinant > 1e-9)) return null;
    const stepIntercept = (h11 * g0 - h01 * g1) / determinant;
    const stepSlope = (h00 * g1 - h01 * g0) / determinant;
    intercept += stepIntercept;
    slope += stepSlope;
    if (Math.abs(stepIntercept) + Math.abs(stepSlope) < 1e-10) {
      const around = (value: number, variance: number): Measured => {
        const half = Z * Math.sqrt(variance);
        return { value, interval: [value - half, value + half] };
      };
      return { slope: around(slope, h00 / determinant), intercept: around(intercept, h11 / determinant) };
    }
  }
  return null;
}
