/**
 * Logarithm and exponential made of + − × ÷ only. IEEE-754 fixes those four to the last bit; `Math.log` and `Math.exp`
 * are left to each JavaScript engine, so a result computed with them could differ between a server and a phone.
 */

/** Decibans in one unit of natural logarithm: 10 / ln 10. */
export const DECIBANS_PER_NAT = 4.342944819032518;
/** Bits in one unit of natural logarithm: 1 / ln 2. */
export const BITS_PER_NAT = Math.LOG2E;

/** Natural logarithm within about 1e-15 of the true value, relatively; the same bits in every engine. ln 0 is -Infinity, below 0 NaN. */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  if (x < SMALLEST_NORMAL) return ln(x * TWO_54) - 54 * LN2_HIGH - 54 * LN2_LOW;
  double[0] = x;
  const high = words[HIGH] ?? 0;
  // Significand into [√½, √2), so that the series argument stays below 0.1716.
  const wide = (high & 0xfffff) >= 0x6a09e;
  words[HIGH] = (high & 0xfffff) | (wide ? 0x3fe00000 : 0x3ff00000);
  const exponent = (high >>> 20) - 1023 + (wide ? 1 : 0);
  const m = double[0] ?? 0;
  const s = (m - 1) / (m + 1);
  const z = s * s;
  const tail =
    z *
    (1 / 3 +
      z *
        (1 / 5 +
          z *
            (1 / 7 +
              z *
                (1 / 9 +
                  z *
                    (1 / 11 +
                      z * (1 / 13 + z * (1 / 15 + z * (1 / 17 + z * (1 / 19 + z * (1 / 21 + z * (1 / 23)))))))))));
  const lnM = 2 * s + 2 * s * tail;
  return exponent === 0 ? lnM : exponent * LN2_HIGH + (exponent * LN2_LOW + lnM);
}

/** e^x within about 1e-15 of the true value, relatively; the same bits in every engine. Results below 1e-300 are given as 0. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.78) return Number.POSITIVE_INFINITY;
  if (x < -690) return 0;
  const k = Math.floor(x * BITS_PER_NAT + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  const sum =
    1 +
    r *
      (1 +
        r *
          (1 / 2 +
            r *
              (1 / 6 +
                r *
                  (1 / 24 +
                    r *
                      (1 / 120 +
                        r *
                          (1 / 720 +
                            r *
                              (1 / 5040 +
                                r *
                                  (1 / 40320 +
                                    r *
                                      (1 / 362880 +
                                        r *
                                          (1 / 3628800 +
                                            r * (1 / 39916800 + r * (1 / 479001600 + r * (1 / 6227020800)))))))))))));
  if (k > 1023) return sum * 2 * powerOfTwo(k - 1);
  return sum * powerOfTwo(k);
}

/** Base-10 logarithm, by `ln`. */
export function log10(x: number): number {
  return ln(x) * (DECIBANS_PER_NAT / 10);
}

/** ln(p / (1 − p)) for p in [0, 1]. */
export function logit(p: number): number {
  return ln(p) - ln(1 - p);
}

/** The probability whose logit is x; never outside [0, 1]. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const e = exp(x);
  return e / (1 + e);
}

/** Entropy in bits of an event of probability p; 0 at 0 and at 1. */
export function binaryEntropy(p: number): number {
  if (p <= 0 || p >= 1) return 0;
  return -(p * ln(p) + (1 - p) * ln(1 - p)) * BITS_PER_NAT;
}

// 32 leading bits of ln 2, so that exponent × LN2_HIGH is exact; the rest in LN2_LOW.
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_54 = 18014398509481984;

// One double seen as two words, to take its exponent apart without a library call.
const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
double[0] = 1;
const HIGH = words[1] === 0x3ff00000 ? 1 : 0;

function powerOfTwo(exponent: number): number {
  words[HIGH] = (exponent + 1023) << 20;
  words[1 - HIGH] = 0;
  return double[0] ?? 0;
}
