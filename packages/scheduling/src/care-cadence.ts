import { type CivilDate, dateOfDay, dayOfDate } from './civil.ts';

/** One phase of a care plan: "2× a week for 3 weeks" is `{ visits: 2, everyWeeks: 1, times: 3 }`. Each 1 or more. */
export interface CadencePhase {
  readonly visits: number;
  readonly everyWeeks: number;
  readonly times: number;
}

/** Dates, first and last included, on which a number of visits should fall. */
export interface CadencePeriod {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly visits: number;
}

/** The phases as periods, end to end: weeks counted from `start`, whatever weekday that is. */
export function cadencePeriods(phases: readonly CadencePhase[], start: CivilDate): readonly CadencePeriod[] {
  const periods: CadencePeriod[] = [];
  let day = dayOfDate(start);
  for (const { visits, everyWeeks, times } of phases) {
    for (let i = 0; i < times; i++) {
      const next = day + everyWeeks * 7;
      periods.push({ from: dateOfDay(day), to: dateOfDay(next - 1), visits });
      day = next;
    }
  }
  return periods;
}
