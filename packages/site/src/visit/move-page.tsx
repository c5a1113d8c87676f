/** @jsxImportSource preact */
import { searchOf } from '../booking/booking-query.ts';
import type { BookingView } from '../booking/booking-view.ts';
import { LostTime } from '../booking/lost-time.tsx';
import { MonthCalendar } from '../booking/month-calendar.tsx';
import { TimesList } from '../booking/times-list.tsx';
import { ZoneNote } from '../booking/zone-note.tsx';
import { addressOf } from '../frame/addresses.ts';
import type { Page } from '../frame/page.ts';
import { clockInWords, dayInWords } from '../text/format.ts';
import { wordsOf } from '../text/words-of.ts';

interface MoveView {
  readonly booking: BookingView;
  /** When the visit is now. */
  readonly start: string;
  /** Back to the visit, within the clinic. */
  readonly visitPath: string;
}

/** Another time for a visit: the same calendar as for booking, one step shorter. Needs no script. */
export function movePage({ booking, start, visitPath }: MoveView): Page {
  const { language, clinic, query } = booking;
  const words = wordsOf[language];
  const chosen = query.step === 'details' ? query.start : undefined;
  const said = (at: string) => [dayInWords(at.slice(0, 10), language), clockInWords(at, language)] as const;
  return {
    title: words.visit.moveTitle,
    description: words.visit.description,
    path: booking.path,
    query: searchOf(query),
    isPublic: false,
    styles: ['booking', 'visit'],
    content: (
      <>
        <h1>{words.visit.moveTitle}</h1>
        <p class="lead">
          {words.visit.moveNow(...said(start))}{' '}
          <a href={addressOf(language, clinic.slug, visitPath)}>{words.visit.keepIt}</a>
        </p>
        {chosen === undefined ? null : (
          <form class="move-to hold" method="post" action={addressOf(language, clinic.slug, booking.path)}>
            <input type="hidden" name="start" value={chosen} />
            <button type="submit" class="button primary">
              {words.visit.moveTo(...said(chosen))}
            </button>
          </form>
        )}
        {booking.refusal === null ? null : (
          <div class="attention" role="alert">
            <p>{booking.refusal}</p>
          </div>
        )}
        <div class="booking moving">
          <div class="choose-day">
            <LostTime
              view={{ ...booking, query: { ...query, step: 'time' } }}
              words={words.booking}
              actions={undefined}
            />
            <MonthCalendar view={booking} words={words.booking} actions={undefined} />
            <ZoneNote view={booking} words={words.booking} />
          </div>
          <div class="choose-time">
            <TimesList view={booking} words={words.booking} actions={undefined} />
          </div>
        </div>
      </>
    ),
  };
}
