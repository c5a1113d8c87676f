import type { Slot } from './slot.ts';

/** A slot as the search sees it. */
export interface SeriesCandidate {
  readonly slot: Slot;
  /** Days since 1970-01-01 and minutes since midnight on the clinic's wall. */
  readonly day: number;
  readonly minute: number;
  readonly isPreferred: boolean;
}

/** Days `fromDay` up to, not including, `toDay`, on which that many visits should fall. */
export interface SearchPeriod {
  readonly fromDay: number;
  readonly toDay: number;
  readonly visits: number;
}

/** A choice of slots, ascending, with what it costs: lower fits better. */
export interface SeriesChoice {
  readonly visits: readonly Slot[];
  readonly cost: number;
}

// Costs are minutes of inconvenience: one visit at an unwanted time weighs more than any unevenness, a day off an even
// rhythm more than an hour and a half off the usual time. Chosen by judgment, not measured.
const UNWANTED_TIME = 900;
const DAY_OFF_RHYTHM = 90;
const MOST_DAYS_COUNTED = 7;
const MOST_MINUTES_COUNTED = 240;
const DAY_OF_DELAY = 10;
const USUAL_TIMES_TRIED = 8;

/**
 * The choice with the most visits and, among those, the lowest cost. No two visits are on dates nearer than
 * `fewestDaysBetween`; no period holds more visits than it should. Earlier candidates win where all else is equal.
 */
export function searchSeries(
  candidates: readonly SeriesCandidate[],
  periods: readonly SearchPeriod[],
  fewestDaysBetween: number,
): SeriesChoice {
  let best: SeriesChoice = { visits: [], cost: 0 };
  for (const usual of usualMinutes(candidates)) {
    const choice = searchAround(usual, candidates, periods, fewestDaysBetween);
    if (isBetter(choice.visits.length, choice.cost, best.visits.length, best.cost)) best = choice;
  }
  return best;
}

export function isBetter(placed: number, cost: number, thanPlaced: number, thanCost: number): boolean {
  return placed > thanPlaced || (placed === thanPlaced && cost < thanCost);
}

interface Path {
  readonly day: number;
  readonly placed: number;
  readonly cost: number;
  readonly slot: Slot | undefined;
  readonly previous: Path | undefined;
}

/** Dynamic programming over the dates: for each date of a last visit only the best way to get there is kept. */
function searchAround(
  usual: number,
  candidates: readonly SeriesCandidate[],
  periods: readonly SearchPeriod[],
  fewestDaysBetween: number,
): SeriesChoice {
  const days = cheapestByDay(candidates, usual);
  const begin: Path = { day: Number.NEGATIVE_INFINITY, placed: 0, cost: 0, slot: undefined, previous: undefined };
  let paths = new Map<number, Path>([[begin.day, begin]]);
  for (const period of periods) {
    const rhythm = (period.toDay - period.fromDay) / period.visits;
    for (let i = 0; i < period.visits; i++) {
      const longer = new Map(paths);
      for (const path of paths.values()) {
        for (let day = Math.max(period.fromDay, path.day + fewestDaysBetween); day < period.toDay; day++) {
          const offer = days.get(day);
          if (offer === undefined) continue;
          const wait =
            path.slot === undefined
              ? (day - (periods[0]?.fromDay ?? day)) * DAY_OF_DELAY
              : Math.min(Math.abs(day - path.day - rhythm), MOST_DAYS_COUNTED) * DAY_OFF_RHYTHM;
          const cost = path.cost + offer.cost + wait;
          const known = longer.get(day);
          if (known === undefined || isBetter(path.placed + 1, cost, known.placed, known.cost)) {
            longer.set(day, { day, placed: path.placed + 1, cost, slot: offer.slot, previous: path });
          }
        }
      }
      paths = longer;
    }
  }
  let best = begin;
  for (const path of paths.values()) if (isBetter(path.placed, path.cost, best.placed, best.cost)) best = path;
  return { visits: visitsOf(best), cost: best.cost };
}

function visitsOf(path: Path): readonly Slot[] {
  const visits: Slot[] = [];
  for (let at: Path | undefined = path; at?.slot !== undefined; at = at.previous) visits.unshift(at.slot);
  return visits;
}

/** The cheapest candidate of each day, seen from one usual time of day. */
function cheapestByDay(
  candidates: readonly SeriesCandidate[],
  usual: number,
): ReadonlyMap<number, { readonly slot: Slot; readonly cost: number }> {
  const days = new Map<number, { readonly slot: Slot; readonly cost: number }>();
  for (const { slot, day, minute, isPreferred } of candidates) {
    const cost = Math.min(Math.abs(minute - usual), MOST_MINUTES_COUNTED) + (isPreferred ? 0 : UNWANTED_TIME);
    const known = days.get(day);
    if (known === undefined || cost < known.cost) days.set(day, { slot, cost });
  }
  return days;
}

/** The times of day at which most days have something to offer, wanted times before others. */
function usualMinutes(candidates: readonly SeriesCandidate[]): readonly number[] {
  const wanted = candidates.some(({ isPreferred }) => isPreferred);
  const days = new Map<number, Set<number>>();
  for (const { day, minute, isPreferred } of candidates) {
    if (isPreferred !== wanted) continue;
    const known = days.get(minute);
    if (known === undefined) days.set(minute, new Set([day]));
    else known.add(day);
  }
  return [...days]
    .sort(([minuteA, a], [minuteB, b]) => b.size - a.size || minuteA - minuteB)
    .slice(0, USUAL_TIMES_TRIED)
    .map(([minute]) => minute);
}
