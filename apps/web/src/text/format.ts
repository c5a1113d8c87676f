import type { Interval } from '@junction/knowledge';

/** Whole percent, never 0 or 100: "under 1", "over 99". Without the sign, for intervals. */
export function percentNumber(probability: number): string {
  const percent = Math.round(probability * 100);
  if (percent < 1) return 'under 1';
  return percent > 99 ? 'over 99' : String(percent);
}

export function percent(probability: number): string {
  return `${percentNumber(probability)}%`;
}

/** "41 to 85": the limits of an interval in percent. */
export function percentRange([low, high]: Interval): string {
  return `${percentNumber(low)} to ${percentNumber(high)}`;
}

/** Decibans to a tenth with a sign and a true minus, such as "+6.1" and "−2.6". */
export function decibans(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  if (rounded === 0) return '0.0';
  return `${rounded > 0 ? '+' : '−'}${Math.abs(rounded).toFixed(1)}`;
}

/** Three significant figures at most, as an accuracy figure is printed: 0.06, 4.4, 12. */
export function figure(value: number): string {
  if (value >= 100) return String(Math.round(value));
  return String(Number(value.toPrecision(value < 1 ? 2 : 3)));
}

/** "30 s", "1 min", "2.5 min". */
export function duration(minutes: number): string {
  return minutes < 1 ? `${Math.round(minutes * 60)} s` : `${figure(minutes)} min`;
}
