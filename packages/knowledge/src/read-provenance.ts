import { type Fields, PROBABILITY, present, type Range } from './fields.ts';
import { claimRead, complain, inside } from './place.ts';
import type { Check, Figure, Interval, Provenance, Quality, Source } from './types.ts';

export const SOURCES: readonly Source[] = ['corpus', 'recalled', 'estimate'];
export const QUALITIES: readonly Quality[] = ['high', 'moderate', 'low', 'very-low'];
const CHECKS: readonly Check[] = ['confirmed', 'corrected', 'doubtful', 'not-found'];

/** Where a figure comes from. A figure that was read or recalled must cite the paper; one that was read, a paper marked read. */
export function readProvenance(f: Fields): Provenance {
  const source = f.oneOf('source', SOURCES);
  const cite = f.refIfAny('cite', ['reference']);
  if (source !== 'estimate' && cite === undefined) {
    complain(inside(f.place, 'cite'), `missing; a figure with source: ${source} must cite a reference`);
  }
  if (source === 'corpus' && cite !== undefined) claimRead(inside(f.place, 'cite'), cite);
  return present({
    source,
    cite,
    rationale: f.textIfAny('rationale'),
    check: f.oneOfIfAny('check', CHECKS),
    url: f.textIfAny('url'),
  });
}

/** A probability that stands under `key`, with its interval and provenance. */
export function readFigure(key: 'point' | 'p'): (f: Fields) => Figure {
  return (f) => {
    const point = f.number(key, PROBABILITY);
    const interval = f.interval('interval', PROBABILITY);
    holdsPoint(f, 'interval', interval, point);
    return { point, interval, ...readProvenance(f) };
  };
}

/** Records a mistake when the interval does not contain the point. */
export function holdsPoint(f: Fields, key: string, interval: Interval | undefined, point: number | undefined): void {
  if (interval === undefined || point === undefined) return;
  if (point < interval[0] || point > interval[1]) {
    complain(inside(f.place, key), `[${interval[0]}, ${interval[1]}] does not contain the point ${point}`);
  }
}

/** A number with an interval under `<key>_ci` that must contain it. */
export function readWithInterval(f: Fields, key: string, range: Range): [number | undefined, Interval | undefined] {
  const value = f.numberIfAny(key, range);
  const interval = f.intervalIfAny(`${key}_ci`, range);
  holdsPoint(f, `${key}_ci`, interval, value);
  return [value, interval];
}
