import type { ClinicPlace } from '@junction/contract';
import { ok, type Problem, type Result, refused } from '@junction/kernel';
import {
  type CivilDateTime,
  type ClockRange,
  type OpeningHours,
  parseCivilDate,
  parseClockTime,
} from '@junction/scheduling';

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

type Hours = ClinicPlace['hours'];

/** Opening hours as they are typed: a line for each weekday, dates that differ and closures one on each line. */
export type HoursDraft = Readonly<Record<(typeof weekdays)[number] | 'exceptions' | 'closures', string>>;

export function draftOfHours({ weekly, exceptions, closures }: Hours): HoursDraft {
  const [monday, tuesday, wednesday, thursday, friday, saturday, sunday] = weekdays.map((day) =>
    rangesText(weekly[day] ?? []),
  );
  return {
    ...{ monday: monday ?? '', tuesday: tuesday ?? '', wednesday: wednesday ?? '', thursday: thursday ?? '' },
    ...{ friday: friday ?? '', saturday: saturday ?? '', sunday: sunday ?? '' },
    exceptions: exceptions.map(({ date, open }) => `${date} ${rangesText(open)}`.trim()).join('\n'),
    closures: closures.map(({ from, to }) => `${spaced(from)} to ${spaced(to)}`).join('\n'),
  };
}

/** The hours that are typed, or the field that cannot be read. */
export function hoursOfDraft(draft: HoursDraft): Result<Hours, Problem> {
  const weekly: Record<string, ClockRange[]> = {};
  for (const day of weekdays) {
    const ranges = readRanges(draft[day]);
    if (ranges === undefined) return refused([{ path: day, message: 'cannot be read' }]);
    if (ranges.length > 0) weekly[day] = ranges;
  }
  const exceptions: { date: OpeningHours['exceptions'][number]['date']; open: ClockRange[] }[] = [];
  for (const line of linesOf(draft.exceptions)) {
    const [, day = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(line) ?? [];
    const date = parseCivilDate(day);
    const open = readRanges(rest);
    if (!date.ok || open === undefined) return refused([{ path: 'exceptions', message: 'cannot be read' }]);
    exceptions.push({ date: date.value, open });
  }
  const closures: { from: CivilDateTime; to: CivilDateTime }[] = [];
  for (const line of linesOf(draft.closures)) {
    const [from, to] = line.split(/\s+to\s+/).map(readMoment);
    if (from === undefined || to === undefined) return refused([{ path: 'closures', message: 'cannot be read' }]);
    closures.push({ from, to });
  }
  return ok({ weekly, exceptions, closures });
}

const rangesText = (ranges: readonly ClockRange[]): string => ranges.map(({ from, to }) => `${from}-${to}`).join(', ');
const spaced = (moment: string): string => moment.replace('T', ' ');
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((it) => it.trim())
    .filter((it) => it !== '');

function readRanges(text: string): ClockRange[] | undefined {
  const ranges: ClockRange[] = [];
  for (const span of text.split(',').filter((it) => it.trim() !== '')) {
    const [, opens = '', closes = ''] = /^\s*(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})\s*$/.exec(span) ?? [];
    const from = parseClockTime(opens.padStart(5, '0'));
    const to = parseClockTime(closes.padStart(5, '0'));
    if (!from.ok || !to.ok) return undefined;
    ranges.push({ from: from.value, to: to.value });
  }
  return ranges;
}

/** `2026-12-24 12:00`, or the date alone for its midnight. */
function readMoment(text: string): CivilDateTime | undefined {
  const [, day = '', clock = '00:00'] = /^(\S+)(?:[ T]+(\S+))?$/.exec(text.trim()) ?? [];
  const date = parseCivilDate(day);
  const time = parseClockTime(clock.padStart(5, '0'));
  return date.ok && time.ok ? `${date.value}T${time.value}` : undefined;
}
