import { formatInstant, parseCivilDate, parseClockTime } from '@junction/scheduling';
import type { Schedule, Visit } from '#src/data/desk/schedule.ts';
import { clockOf, minuteOf, momentOf, wallMinute } from './clinic-days.ts';
import { clockWords } from './time-words.ts';

/** What may be changed of a visit, as it is typed. */
export interface VisitEdits {
  readonly date: string;
  readonly time: string;
  readonly minutes: string;
  readonly practitioner: string;
  /** The first room or device; the empty text leaves the choice to the server. */
  readonly resource: string;
  readonly note: string;
}

export function editsOf(visit: Visit, zone: string): VisitEdits {
  const { date, minute } = wallMinute(visit.start, zone);
  return {
    date,
    time: clockOf(minute),
    minutes: String(Math.round((visit.end - visit.start) / 60_000)),
    practitioner: visit.practitioner,
    resource: visit.resources[0] ?? '',
    note: visit.note ?? '',
  };
}

/** The moment in the clinic's zone as the server takes it; undefined where the date or time cannot be read or is skipped. */
export function startOf(date: string, time: string, { zone }: Pick<Schedule, 'zone'>): string | undefined {
  const day = parseCivilDate(date);
  const clock = parseClockTime(time);
  if (!day.ok || !clock.ok) return undefined;
  const moment = momentOf({ date: day.value, minute: minuteOf(clock.value) }, zone);
  return moment === undefined ? undefined : formatInstant(moment, zone);
}

/** Only what differs from `base`, as the server takes it. Undefined: the time cannot be. */
export function changeOf(base: VisitEdits, edits: VisitEdits, schedule: Schedule): Record<string, unknown> | undefined {
  const isMoved = base.date !== edits.date || base.time !== edits.time;
  const start = isMoved ? startOf(edits.date, edits.time, schedule) : undefined;
  if (isMoved && start === undefined) return undefined;
  return {
    ...(start !== undefined && { start }),
    ...(base.minutes !== edits.minutes && { minutes: Number(edits.minutes) }),
    ...(base.practitioner !== edits.practitioner && { practitioner: edits.practitioner }),
    ...(base.resource !== edits.resource && edits.resource !== '' && { resources: [edits.resource] }),
    ...(base.note !== edits.note && { note: edits.note.trim() === '' ? null : edits.note.trim() }),
  };
}

/** A field as it is read: a name in place of an id, a time with am or pm. */
export function shownEdit(field: keyof VisitEdits, value: string, { practitioners, resources }: Schedule): string {
  if (field === 'practitioner') return practitioners.find(({ id }) => id === value)?.name ?? value;
  if (field === 'resource') return resources.find(({ id }) => id === value)?.name ?? '–';
  if (field === 'time' && value !== '') return clockWords(minuteOf(value));
  return value === '' ? '–' : value;
}
