import type { Check, Interval, Source } from '@junction/knowledge';

const SOURCE_WORDS: Readonly<Record<Source, string>> = { corpus: 'read', recalled: 'recalled', estimate: 'estimate' };
const CHECK_WORDS: Readonly<Record<Check, string>> = {
  confirmed: 'confirmed',
  corrected: 'corrected',
  doubtful: 'doubtful',
  'not-found': 'unconfirmed',
};

/** `read`, `recalled` or `estimate`, then the grade, then what a second look said. */
export function provenanceWords(figure: {
  readonly source: Source;
  readonly quality?: string;
  readonly check?: Check;
}): string {
  const grade = figure.quality === undefined ? [] : [figure.quality.replace('-', ' ')];
  const check = figure.check === undefined ? [] : [CHECK_WORDS[figure.check]];
  return [SOURCE_WORDS[figure.source], ...grade, ...check].join(' · ');
}

/** A probability as a percentage with two significant digits, without trailing noise: 0.03812 → `3.8 %`. */
export const percent = (p: number): string => `${plainPercent(p)} %`;

/** `(1.3–11)`: an interval in per cent. */
export const percentInterval = ([low, high]: Interval): string => `(${plainPercent(low)}–${plainPercent(high)})`;

/** A ratio as published, with its interval where there is one: `4.6 (2.4–8.9)`. */
export const ratio = (value: number, interval?: Interval): string =>
  interval === undefined ? String(value) : `${value} (${interval[0]}–${interval[1]})`;

const plainPercent = (p: number): string => String(Number((100 * p).toPrecision(100 * p >= 99.5 ? 3 : 2)));
