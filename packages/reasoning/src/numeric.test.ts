import { describe, expect, test } from 'vitest';
import { binaryEntropy, exp, ln, log10, logistic, logit } from './numeric.ts';

function relativeError(got: number, wanted: number): number {
  return wanted === 0 ? Math.abs(got) : Math.abs(got - wanted) / Math.abs(wanted);
}

describe('logarithm and exponential from four operations', () => {
  test('the logarithm agrees with the platform within 1e-15 over the whole range', () => {
    let worst = 0;
    for (let i = -3000; i <= 3000; i++) {
      const x = 1.2345678 * 10 ** (i / 10);
      worst = Math.max(worst, relativeError(ln(x), Math.log(x)));
    }
    for (let i = 1; i < 4000; i++) {
      const x = 1 + (i - 2000) / 4000.7;
      worst = Math.max(worst, relativeError(ln(x), Math.log(x)));
    }
    expect(worst).toBeLessThan(1e-15);
  });

  test('the exponential agrees with the platform within 1e-15 between -690 and 709', () => {
    let worst = 0;
    for (let i = -68900; i <= 70900; i++) worst = Math.max(worst, relativeError(exp(i / 100), Math.exp(i / 100)));
    expect(worst).toBeLessThan(1e-15);
  });

  test('the ends of the range are exact', () => {
    expect([ln(1), ln(0), ln(-1), ln(Number.POSITIVE_INFINITY)]).toEqual([0, -Infinity, Number.NaN, Infinity]);
    expect([exp(0), exp(-1000), exp(1000)]).toEqual([1, 0, Infinity]);
    expect(relativeError(ln(5e-324), Math.log(5e-324))).toBeLessThan(1e-15);
    expect(relativeError(exp(709.7), Math.exp(709.7))).toBeLessThan(1e-15);
  });

  test('the bits of some values are pinned', () => {
    expect(ln(2)).toBe(Math.LN2);
    expect(ln(10)).toBe(Math.LN10);
    expect(exp(2)).toBe(7.38905609893065);
    expect(log10(1000)).toBeCloseTo(3, 14);
  });

  test('logit and logistic undo each other', () => {
    for (const p of [1e-9, 0.01, 0.3, 0.5, 0.9, 0.999])
      expect(relativeError(logistic(logit(p)), p)).toBeLessThan(1e-13);
    expect(logistic(-1000)).toBe(0);
    expect(logistic(1000)).toBe(1);
  });

  test('a certain answer has no entropy and a coin has one bit', () => {
    expect([binaryEntropy(0), binaryEntropy(1), binaryEntropy(0.5)]).toEqual([0, 0, 1]);
  });
});
