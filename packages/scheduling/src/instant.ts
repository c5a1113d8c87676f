/** A moment in time: whole milliseconds since 1970-01-01T00:00Z. No zone, no calendar; shown through `formatInstant`. */
export type Instant = number;

/** The moments from `start` up to, not including, `end`. */
export interface TimeRange {
  readonly start: Instant;
  readonly end: Instant;
}

export const MINUTE = 60_000;
export const DAY = 86_400_000;
