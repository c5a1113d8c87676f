/** Fewer people than this say little about a clinic, and may be recognized: their figures are not shown. */
export const FEWEST_PEOPLE = 10;

/** A share of people with its 95 % interval, all 0–1; null where there are too few. */
export interface ShareSummary {
  readonly people: number;
  readonly few: boolean;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A mean with its 95 % interval, in the unit of the values; null where there are too few. */
export interface MeanSummary {
  readonly people: number;
  readonly few: boolean;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const Z = 1.959964;

/** Wilson's interval, which stays inside 0–1 and is honest at its ends. */
export function shareOf(hits: number, people: number): ShareSummary {
  if (people < FEWEST_PEOPLE) return { people, few: true, share: null, low: null, high: null };
  const share = hits / people;
  const middle = (share + (Z * Z) / (2 * people)) / (1 + (Z * Z) / people);
  const width =
    (Z * Math.sqrt((share * (1 - share)) / people + (Z * Z) / (4 * people * people))) / (1 + (Z * Z) / people);
  return { people, few: false, share, low: Math.max(0, middle - width), high: Math.min(1, middle + width) };
}

/** Student's interval for the mean of people who are looked at once each. */
export function meanOf(values: readonly number[]): MeanSummary {
  const people = values.length;
  if (people < FEWEST_PEOPLE) return { people, few: true, mean: null, low: null, high: null };
  const mean = values.reduce((sum, value) => sum + value, 0) / people;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (people - 1);
  const width = quantileOfT(people - 1) * Math.sqrt(variance / people);
  return { people, few: false, mean, low: mean - width, high: mean + width };
}

/** The 97.5 % quantile of Student's t by its expansion around the normal one: right to 0.01 from nine degrees on. */
function quantileOfT(degrees: number): number {
  const first = (Z ** 3 + Z) / 4;
  const second = (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96;
  return Z + first / degrees + second / degrees ** 2;
}
