import type { CivilDate, TimeRange } from '@junction/scheduling';
import type { Block, Schedule, Visit } from '#src/data/desk/schedule.ts';
import { words } from '#src/text/words.ts';
import { addDays, momentOf, wallMinute } from './clinic-days.ts';
import { type ClosedTime, closedTimes } from './closed-times.ts';
import { lengthWords, shortDateWords } from './time-words.ts';

export type View = 'day' | 'week' | 'month';
export type By = 'practitioner' | 'room';

/** A stretch of one column in minutes of its day. */
export interface Placed<T> {
  readonly it: T;
  readonly start: number;
  readonly end: number;
}

export interface Column {
  readonly key: string;
  readonly date: CivilDate;
  /** Who would give what is booked here; null in a column of a room. */
  readonly practitioner: string | null;
  readonly room: string | null;
  readonly title: string;
  readonly detail: string;
  readonly visits: readonly Placed<Visit>[];
  readonly blocks: readonly Placed<Block>[];
  readonly holds: readonly Placed<TimeRange>[];
  readonly closed: readonly ClosedTime[];
  /** The open minutes, for the hours that the grid shows. */
  readonly open: readonly { readonly start: number; readonly end: number }[];
}

interface ColumnQuery {
  readonly schedule: Schedule;
  readonly view: 'day' | 'week';
  readonly by: By;
  readonly dates: readonly CivilDate[];
  /** Of a week: whose. Of a day on a phone: the only column; undefined: all. */
  readonly only: string | undefined;
  readonly showCancelled: boolean;
}

/** The columns of a day or a week with all that stands in them. */
export function columnsOf(query: ColumnQuery): readonly Column[] {
  const { schedule, view, by, dates, only } = query;
  const everyone = by === 'practitioner' ? schedule.practitioners : schedule.resources;
  const shown = only === undefined ? everyone : everyone.filter(({ id }) => id === only);
  const all = dates.flatMap((date) => shown.map((who) => ({ date, who })));
  return all.map(({ date, who }) =>
    columnOf(query, date, who.id, view === 'week' ? shortDateWords(date) : who.name, `${who.id} ${date}`),
  );
}

function columnOf(query: ColumnQuery, date: CivilDate, id: string, title: string, key: string): Column {
  const { schedule, by, showCancelled } = query;
  const { zone } = schedule;
  const isPerson = by === 'practitioner';
  const visits = schedule.visits.filter(
    (it) =>
      (isPerson ? it.practitioner === id : it.resources.includes(id)) && (showCancelled || it.state !== 'cancelled'),
  );
  const open = isPerson ? placed(schedule.opening.get(id) ?? [], date, zone) : [{ it: undefined, start: 0, end: 1440 }];
  const blocks = placed(
    schedule.blocks.filter(({ resource }) => resource === id),
    date,
    zone,
  );
  const here = placed(visits, date, zone);
  return {
    key,
    date,
    title,
    practitioner: isPerson ? id : null,
    room: isPerson ? null : id,
    visits: here,
    blocks,
    holds: isPerson
      ? placed(
          schedule.holds.filter(({ practitioner }) => practitioner === id),
          date,
          zone,
        )
      : [],
    closed: isPerson ? closedTimes(open, words.desk) : [],
    open: open.map(({ start, end }) => ({ start, end })),
    detail: detailOf(
      here,
      open.length > 0,
      isPerson && query.view === 'day' ? freeMinutes(open, [...here.filter(takesTime), ...blocks]) : undefined,
    ),
  };
}

function detailOf(visits: readonly Placed<Visit>[], isOpen: boolean, free: number | undefined): string {
  const counted = words.desk.visits(visits.filter(takesTime).length);
  if (!isOpen && visits.length === 0) return words.desk.closed;
  if (free === undefined) return counted;
  return `${counted}, ${free === 0 ? words.desk.full : words.desk.free(lengthWords(free))}`;
}

const takesTime = ({ it }: Placed<Visit>): boolean => it.state !== 'cancelled' && it.state !== 'no-show';

/** Open minutes in which nothing is. */
export function freeMinutes(
  open: readonly { readonly start: number; readonly end: number }[],
  taken: readonly { readonly start: number; readonly end: number }[],
): number {
  const isTaken = (minute: number) => taken.some(({ start, end }) => start <= minute && minute < end);
  let free = 0;
  for (const { start, end } of open) for (let minute = start; minute < end; minute++) if (!isTaken(minute)) free++;
  return free;
}

/** The parts of the ranges that lie on one date, in minutes of that day. */
export function placed<T extends TimeRange>(ranges: readonly T[], date: CivilDate, zone: string): readonly Placed<T>[] {
  const dayStart = momentOf({ date, minute: 0 }, zone);
  const dayEnd = momentOf({ date: addDays(date, 1), minute: 0 }, zone);
  if (dayStart === undefined || dayEnd === undefined) return [];
  return ranges
    .filter(({ start, end }) => start < dayEnd && end > dayStart)
    .map((it) => ({
      it,
      start: it.start <= dayStart ? 0 : wallMinute(it.start, zone).minute,
      end: it.end >= dayEnd ? 1440 : wallMinute(it.end, zone).minute,
    }))
    .sort((a, b) => a.start - b.start);
}

/** The hours that hold everything, whole, and at least from eight to five. */
export function shownHours(columns: readonly Column[]): { readonly from: number; readonly to: number } {
  const all = columns.flatMap(({ visits, blocks, open }) => [
    ...visits,
    ...blocks.filter(({ start, end }) => end - start < 1440),
    ...open.filter(({ start, end }) => end - start < 1440),
  ]);
  const from = all.reduce((least, { start }) => Math.min(least, start), 480);
  const to = all.reduce((most, { end }) => Math.max(most, end), 1020);
  return { from: Math.floor(from / 60) * 60, to: Math.min(1440, Math.ceil(to / 60) * 60) };
}
