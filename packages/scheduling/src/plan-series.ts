import { type CadencePeriod, type CadencePhase, cadencePeriods } from './care-cadence.ts';
import { type CivilDate, dayOfDate } from './civil.ts';
import { type Fairness, fairOrder } from './fair-order.ts';
import { freeSlots } from './free-slots.ts';
import { DAY, MINUTE, type TimeRange } from './instant.ts';
import { poolSlots } from './pool-slots.ts';
import { overlaps, toRangeSet } from './range-set.ts';
import { isBetter, type SearchPeriod, type SeriesCandidate, type SeriesChoice, searchSeries } from './series-search.ts';
import type { Slot, SlotQuery } from './slot.ts';
import { suits, type WeeklyTime } from './weekly-times.ts';
import { wallTime, zoneClock } from './zone-clock.ts';

export interface SeriesQuery extends Omit<SlotQuery, 'from' | 'to'> {
  /** First day of the first week. `busy` must be complete for the `busyWindow` of all `cadencePeriods` from it. */
  readonly start: CivilDate;
  readonly phases: readonly CadencePhase[];
  readonly preferences: SeriesPreferences;
  readonly fairness: Fairness;
  /** When this patient has other visits. */
  readonly patientBusy: readonly TimeRange[];
}

export interface SeriesPreferences {
  /** When the patient can come at all. */
  readonly available: 'any' | readonly WeeklyTime[];
  /** When they would rather come; 'any': no wish. */
  readonly preferred: 'any' | readonly WeeklyTime[];
  /** `one`: the whole series with one practitioner. */
  readonly practitioners: 'one' | 'any';
  /** Days from one visit's date to the next one's, at least; 1 or more. */
  readonly fewestDaysBetween: number;
}

/** A proposal. The series is complete when nothing is `missing`. */
export interface Series {
  /** Ascending, no two on one date. */
  readonly visits: readonly Slot[];
  /** The periods in which visits could not be placed, and how many. */
  readonly missing: readonly { readonly period: CadencePeriod; readonly visits: number }[];
}

/**
 * The set of free slots that fits a care plan: as many of its visits as can be placed; among those sets the one that
 * best keeps to the preferred times, then to an even rhythm, then to one time of day. Never on dates nearer than allowed,
 * never when the patient cannot come. The same input gives the same series.
 */
export function planSeries(query: SeriesQuery): Series {
  const periods = cadencePeriods(query.phases, query.start);
  const search = periods.map(({ from, to, visits }) => ({
    fromDay: dayOfDate(from),
    toDay: dayOfDate(to) + 1,
    visits,
  }));
  const candidates = listCandidates(query, search);
  const choices = groupsOf(query, candidates).map((group) =>
    searchSeries(group, search, query.preferences.fewestDaysBetween),
  );
  const best = choices.reduce<SeriesChoice>(
    (least, choice) => (isBetter(choice.visits.length, choice.cost, least.visits.length, least.cost) ? choice : least),
    { visits: [], cost: 0 },
  );
  const chosen = new Set(best.visits);
  const chosenDays = candidates.filter(({ slot }) => chosen.has(slot)).map(({ day }) => day);
  const missing = periods.flatMap((period, i) => {
    const bounds = search[i];
    const placed = chosenDays.filter((day) => bounds && day >= bounds.fromDay && day < bounds.toDay).length;
    return placed < period.visits ? [{ period, visits: period.visits - placed }] : [];
  });
  return { visits: best.visits, missing };
}

/** The free slots that suit the patient, ascending; those of one start in the fair order. */
function listCandidates(query: SeriesQuery, periods: readonly SearchPeriod[]): readonly SeriesCandidate[] {
  const first = periods[0];
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return [];
  const { preferences, zone } = query;
  const clock = zoneClock(zone, first.fromDay, last.toDay);
  const patientBusy = toRangeSet(query.patientBusy);
  const to = cadencePeriods(query.phases, query.start).at(-1)?.to ?? query.start;
  return poolSlots(freeSlots({ ...query, from: query.start, to }), query.fairness)
    .flatMap(({ slots }) => slots)
    .filter((slot) => suits(slot, preferences.available, clock) && !overlaps(patientBusy, slot))
    .map((slot) => {
      const wall = wallTime(clock, slot.start);
      const day = Math.floor(wall / DAY);
      return { slot, day, minute: (wall - day * DAY) / MINUTE, isPreferred: suits(slot, preferences.preferred, clock) };
    });
}

/** The candidates among which one series may choose freely. */
function groupsOf(query: SeriesQuery, candidates: readonly SeriesCandidate[]): readonly (readonly SeriesCandidate[])[] {
  if (query.preferences.practitioners === 'any') return [candidates];
  const ids = [...new Set(candidates.map(({ slot }) => slot.practitioner))];
  return fairOrder(ids, dayOfDate(query.start) * DAY, query.fairness).map((id) =>
    candidates.filter(({ slot }) => slot.practitioner === id),
  );
}
