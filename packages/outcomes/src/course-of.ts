import { type CourseBand, expectedDrop } from './course-bands.ts';
import type { Part } from './instrument.ts';

/** One value on a day of the plan; day 0 is its start. */
export interface Point {
  readonly day: number;
  readonly value: number;
}

export type CourseState = 'no-baseline' | 'too-early' | 'as-expected' | 'improved' | 'not-improved' | 'worse';

export interface CourseResult {
  readonly state: CourseState;
  readonly baseline: number | null;
  readonly last: number | null;
  /** How much better the last value is than the baseline: below 0 is worse; null: fewer than two values. */
  readonly gain: number | null;
  /** The last value is outside the band of the course, on the bad side. */
  readonly offCourse: boolean;
  /** The last value is worse than the one before it, or than the baseline, by more than the error of measuring. */
  readonly flare: boolean;
}

/**
 * What the values come to. `points` in the order of days; the first is the baseline. A gain is `improved` when it reaches both
 * the meaningful change and the error of measuring; without a known meaningful change, never. The share of 30 % that the
 * knowledge names beside it can only be reached earlier inside the error, so it does not count. From `reassessDay` on, what is not improved is `not-improved`; before, it is `as-expected` inside the band. `worse` beats all
 * but `improved`.
 */
export function courseOf(
  points: readonly Point[],
  part: Part,
  course: { readonly band: CourseBand; readonly today: number; readonly reassessDay: number },
): CourseResult {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) {
    return { state: 'no-baseline', baseline: null, last: null, gain: null, offCourse: false, flare: false };
  }
  const baseline = first.value;
  if (points.length === 1) {
    const state = course.today >= course.reassessDay ? 'not-improved' : 'too-early';
    return { state, baseline, last: last.value, gain: null, offCourse: false, flare: false };
  }
  const gain = gainOf(part, baseline, last.value);
  const improved = isImproved(part, gain);
  const before = points.at(-2)?.value ?? baseline;
  const flare = part.error !== null && Math.min(gain, gainOf(part, before, last.value)) < -part.error;
  const limit = bandOn(part, course.band, baseline, last.day);
  const offCourse = isOutside(part, limit, last.value);
  const worse = part.error !== null && gain < -part.error;
  const state = improved
    ? 'improved'
    : worse
      ? 'worse'
      : course.today >= course.reassessDay
        ? 'not-improved'
        : 'as-expected';
  return { state, baseline, last: last.value, gain, offCourse, flare };
}

/** How much better `to` is than `from`, in the unit of the part; below 0: worse. */
export const gainOf = ({ better }: Part, from: number, to: number): number =>
  better === 'lower' ? from - to : to - from;

const isImproved = ({ error, meaningful }: Part, gain: number): boolean =>
  meaningful !== null && gain >= Math.max(meaningful, error ?? 0);

/** Where the value is expected on this day, within the error of measuring, cut to the range of the part. */
export function bandOn(
  part: Part,
  band: CourseBand,
  baseline: number,
  day: number,
): { readonly low: number; readonly high: number } {
  const drop = expectedDrop(band, day);
  // What gets better by falling falls by a share of itself; what gets better by rising closes a share of what is missing.
  const middle = part.better === 'lower' ? baseline * (1 - drop) : baseline + (part.high - baseline) * drop;
  const width = part.error ?? 0;
  return { low: Math.max(part.low, middle - width), high: Math.min(part.high, middle + width) };
}

const isOutside = ({ better }: Part, { low, high }: { readonly low: number; readonly high: number }, value: number) =>
  better === 'lower' ? value > high : value < low;
