import { dateAfter } from '@junction/scheduling';
import {
  type BookingQuery,
  type BookingView,
  bookingPage,
  detailsProblems,
  fieldOfPath,
  parseBookingQuery,
  refusalInWords,
  urgentFlagOf,
  visitorOf,
  wordsOf,
} from '@junction/site';
import type { FastifyReply } from 'fastify';
import { bookOnline } from '../../usecases/booking/book-online.ts';
import type { UseCaseRefusal } from '../../usecases/refusal.ts';
import { bookingViewOf } from './booking-view-of.ts';
import { entriesOf, fieldOf } from './form.ts';
import type { MaySend } from './form-limit.ts';
import { sendPage } from './send-page.ts';
import type { SiteParts } from './site-parts.ts';
import { type SiteRequest, searchOf } from './site-request.ts';

const path = '/book';

/** The booking page, for whatever its address asks. */
export async function showBooking(parts: SiteParts, site: SiteRequest): Promise<FastifyReply> {
  const query = parseBookingQuery(searchOf(site.request));
  const view = await bookingViewOf(parts, site, { query, path });
  return sendPage(site, bookingPage(view), { isForEveryone: query.step === 'time' });
}

/** The details of the form: booked and sent on to the visit, or the same page with all that was typed and the reason. */
export async function takeBooking(parts: SiteParts, site: SiteRequest, maySend: MaySend): Promise<FastifyReply> {
  const { request, language, call } = site;
  const other = fieldOf(request, 'other');
  const sent = new URLSearchParams({
    service: fieldOf(request, 'service'),
    practitioner: fieldOf(request, 'practitioner'),
    start: other === '' ? fieldOf(request, 'start') : other,
    step: 'details',
  });
  const query = parseBookingQuery(`?${sent}`);
  const entries = entriesOf(request);
  const again = async (status: number, change: Partial<BookingView>): Promise<FastifyReply> => {
    const asked = { ...query, ...change.query };
    const view = await bookingViewOf(parts, site, { query: asked, path });
    return sendPage(site, bookingPage({ ...view, entries, ...change, query: asked }), { status });
  };
  const words = wordsOf[language].booking;
  if (query.start === undefined) return again(422, { refusal: words.errors.start, query: { step: 'time' } });
  // Another time was picked in place of a lost one: nothing is booked until the visitor says so.
  if (other !== '') return again(200, {});
  if (!(await maySend(request))) return again(429, { refusal: words.tooMany });
  const problems = detailsProblems(entries, dateAfter(parts.booking.clock().getTime(), 0, site.clinic.zone));
  const patient = visitorOf(entries);
  if (problems.length > 0 || patient === undefined) return again(422, { problems });

  const key = fieldOf(request, 'key');
  const { service, practitioner = null, start } = query;
  const booked = await bookOnline(parts.booking, call, {
    input: { service, practitioner, start, patient, language },
    key,
  });
  if (booked.ok) return site.reply.redirect(new URL(booked.value.manage).pathname, 303);
  return refuse(booked.refusal, { query, again, words });
}

interface RefusedBooking {
  readonly query: BookingQuery;
  readonly again: (status: number, change: Partial<BookingView>) => Promise<FastifyReply>;
  readonly words: (typeof wordsOf)['en']['booking'];
}

function refuse(refusal: UseCaseRefusal, { query, again, words }: RefusedBooking): Promise<FastifyReply> {
  switch (refusal.kind) {
    case 'taken':
      return refusal.code === 'same-patient'
        ? again(409, { refusal: refusalInWords(refusal.code, words) })
        : again(409, { lost: { start: query.start ?? '', alternatives: refusal.alternatives } });
    case 'never':
      return again(422, { refusal: refusalInWords(refusal.code, words) });
    case 'urgent':
      return again(422, { query: { ...query, urgent: urgentFlagOf(refusal.urgency) ?? 'same-day' } });
    case 'too-many':
      return again(429, { refusal: words.tooMany });
    case 'invalid': {
      const fields = refusal.problems.flatMap(({ path: at }) => fieldOfPath(at) ?? []);
      return fields.length > 0
        ? again(422, { problems: fields.map((field) => ({ field, reason: field })) })
        : again(422, { refusal: words.errors.start });
    }
    default:
      return again(409, { refusal: words.trouble });
  }
}
