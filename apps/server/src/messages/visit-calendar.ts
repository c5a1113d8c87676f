import { calendarTime, type Instant, zoneBlock } from '@junction/scheduling';
import ical, {
  ICalAttendeeStatus,
  ICalCalendarMethod,
  type ICalDateTimeValue,
  type ICalEventData,
  ICalEventStatus,
  type ICalLuxonDateTimeStub,
} from 'ical-generator';

/** A visit as calendars know it. */
export interface CalendarVisit {
  /** The same for good: it is how a calendar finds the event again. */
  readonly visitId: string;
  readonly start: Instant;
  readonly end: Instant;
  /** Counts the changes. */
  readonly sequence: number;
  readonly status: 'tentative' | 'confirmed' | 'cancelled';
  readonly title: string;
  /** Name and address of the house. */
  readonly place: string;
  readonly changedAt: Date;
  /** The page of the visit; null: the calendar is not the patient's. */
  readonly url: string | null;
}

export interface Party {
  readonly name: string;
  readonly email: string;
}

export interface VisitCalendar {
  /** `request` and `cancel` are sent to one person and hold one visit; `publish` is read by whoever has the address. */
  readonly method: 'request' | 'cancel' | 'publish';
  readonly zone: string;
  readonly visits: readonly CalendarVisit[];
  /** From whom to whom; null: to nobody in particular. */
  readonly invitation: { readonly organizer: Party; readonly attendee: Party } | null;
  /** The name under which a program shows the whole calendar. */
  readonly name: string | null;
}

/** The calendar file (RFC 5545), each time as the clinic's wall shows it beside the rules of the clinic's zone. */
export function renderCalendar({ method, zone, visits, invitation, name }: VisitCalendar): string {
  const first = Math.min(...visits.map(({ start }) => start));
  const last = Math.max(...visits.map(({ end }) => end));
  const block = zoneBlock(zone, visits.length === 0 ? { start: 0, end: 0 } : { start: first, end: last });
  const calendar = ical({ prodId: { company: 'Junction', product: 'Visits' }, method: methods[method] });
  if (name !== null) calendar.name(name);
  calendar.timezone({ name: null, generator: () => block.text });
  for (const visit of visits) calendar.createEvent({ ...eventOf(visit, zone, block.id), ...people(visit, invitation) });
  return `${calendar.toString()}\r\n`;
}

const methods = {
  request: ICalCalendarMethod.REQUEST,
  cancel: ICalCalendarMethod.CANCEL,
  publish: ICalCalendarMethod.PUBLISH,
} as const;

const statuses = {
  tentative: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

function eventOf(visit: CalendarVisit, zone: string, zoneId: string): ICalEventData {
  return {
    id: visit.visitId,
    sequence: visit.sequence,
    ...timesOf(visit, zone, zoneId),
    stamp: visit.changedAt,
    summary: visit.title,
    location: visit.place,
    status: statuses[visit.status],
    ...(visit.url !== null && { url: visit.url }),
  };
}

function people({ status }: CalendarVisit, invitation: VisitCalendar['invitation']): Partial<ICalEventData> {
  if (invitation === null) return {};
  const { organizer, attendee } = invitation;
  // The person booked the visit: there is nothing left to accept.
  return {
    organizer,
    attendees: [
      {
        ...attendee,
        rsvp: false,
        status: status === 'cancelled' ? ICalAttendeeStatus.DECLINED : ICalAttendeeStatus.ACCEPTED,
      },
    ],
  };
}

/** In the clinic's zone; in UTC where the zone's clock shows the start or the end twice, as programs read that differently. */
function timesOf(
  { start, end }: CalendarVisit,
  zone: string,
  zoneId: string,
): { readonly start: ICalDateTimeValue; readonly end: ICalDateTimeValue; readonly timezone?: string } {
  const [from, to] = [calendarTime(start, zone), calendarTime(end, zone)];
  if (from === null || to === null) return { start: new Date(start), end: new Date(end) };
  return { start: asWritten(from, start), end: asWritten(to, end), timezone: zoneId };
}

/**
 * A time that is written as it stands. What the library makes of a `Date` beside a zone depends on the zone of the server,
 * and what it makes of other libraries' times on the machine's own rules, which may be old.
 */
function asWritten(text: string, instant: Instant): ICalLuxonDateTimeStub {
  const [date = '', time = ''] = text.split('T');
  const written: ICalLuxonDateTimeStub = {
    isValid: true,
    zone: { type: 'fixed' },
    setZone: () => written,
    toFormat: (format) => (format === 'yyyyLLdd' ? date : time),
    toJSDate: () => new Date(instant),
    toJSON: () => new Date(instant).toISOString(),
  };
  return written;
}
