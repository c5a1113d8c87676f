import type { CalendarPart } from '../../messages/calendar-part.ts';
import { messageWords } from '../../messages/message-words.ts';
import { renderCalendar } from '../../messages/visit-calendar.ts';
import type { VisitToTell } from '../../store/messages/visits-to-tell.ts';
import { type Sending, visitPath } from './message-sending.ts';

/** The calendar file that goes with a mail about one visit. */
export function invitationOf(
  { clinic, parts }: Pick<Sending, 'clinic' | 'parts'>,
  visit: VisitToTell,
  { sequence, isCancelled }: { readonly sequence: number; readonly isCancelled: boolean },
): CalendarPart {
  const text = renderCalendar({
    ...{ method: isCancelled ? 'cancel' : 'request', zone: clinic.zone, name: null },
    visits: [
      {
        ...{ visitId: visit.visitId, start: visit.startsAt.getTime(), end: visit.endsAt.getTime(), sequence },
        ...{ status: isCancelled ? 'cancelled' : 'confirmed', changedAt: visit.changedAt, place: visit.place },
        title: messageWords[visit.language].calendarTitle(clinic.name),
        url: `${parts.baseUrl()}${visitPath(parts, clinic, visit)}`,
      },
    ],
    invitation: {
      organizer: { name: clinic.name, email: clinic.email ?? `no-reply@${new URL(parts.baseUrl()).hostname}` },
      attendee: { name: visit.givenName, email: visit.email ?? '' },
    },
  });
  return { method: isCancelled ? 'CANCEL' : 'REQUEST', text };
}
