import { describe, expect, it } from 'vitest';
import { seededRandom } from './random.ts';
import { reportSimulation } from './simulation-report.ts';
import { emptyTally, joinTallies, type SimulationTally, tallyOf } from './simulation-tally.ts';

const judged = { serious: [2], sameDay: [2], urgent: false, tests: 10, minutes: 4 };

describe('judging a simulated patient', () => {
  it('counts a leading condition that is a true cause', () => {
    const tally = tallyOf({ ...judged, probabilities: [0.7, 0.2, 0.1], causes: [0] });
    expect([tally.top1, tally.top3, tally.withCause]).toEqual([1, 1, 1]);
    expect(tally.brier).toBeCloseTo((0.09 + 0.04 + 0.01) / 3, 12);
  });

  it('counts a serious cause below five percent as missed, and not when an alert stands', () => {
    const hidden = { ...judged, probabilities: [0.9, 0.05, 0.04], causes: [2] };
    expect(tallyOf(hidden).seriousMissed).toBe(1);
    expect(tallyOf({ ...hidden, urgent: true }).seriousMissed).toBe(0);
  });

  it('tells a missed cause that wants care the same day from one that wants it soon', () => {
    const hidden = { ...judged, serious: [1, 2], probabilities: [0.9, 0.04, 0.04], causes: [1, 2] };
    const { serious, seriousMissed, sameDay, sameDayMissed } = tallyOf(hidden);
    expect([serious, seriousMissed, sameDay, sameDayMissed]).toEqual([2, 2, 1, 1]);
  });

  it('counts urgency without a serious cause as over-triage', () => {
    const tally = tallyOf({ ...judged, urgent: true, probabilities: [0.9, 0.1, 0.1], causes: [0] });
    expect([tally.harmless, tally.overTriaged]).toEqual([1, 1]);
  });
});

describe('the calibration of a simulation', () => {
  const simulate = (stated: (p: number) => number): SimulationTally => {
    const random = seededRandom(11);
    let tally = emptyTally;
    for (let i = 0; i < 20_000; i++) {
      const p = random();
      const causes = random() < p ? [0] : [];
      tally = joinTallies(tally, tallyOf({ ...judged, serious: [], sameDay: [], probabilities: [stated(p)], causes }));
    }
    return tally;
  };

  it('has slope 1 and intercept 0 when the probabilities are true', () => {
    const report = reportSimulation(simulate((p) => p));
    const [slopeLow, slopeHigh] = report.calibrationSlope?.interval ?? [0, 0];
    expect(slopeLow).toBeLessThan(1);
    expect(slopeHigh).toBeGreaterThan(1);
    const [low, high] = report.calibrationIntercept?.interval ?? [0, 0];
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
  });

  it('has a slope of one half when the log-odds are stated twice too large', () => {
    const report = reportSimulation(simulate((p) => p ** 2 / (p ** 2 + (1 - p) ** 2)));
    expect(report.calibrationSlope?.value).toBeCloseTo(0.5, 1);
  });
});
