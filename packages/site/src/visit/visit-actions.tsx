/** @jsxImportSource preact */
import { addressOf, phoneAddress } from '../frame/addresses.ts';
import { Icon } from '../parts/icon.tsx';
import { clockInWords, dayInWords, phoneInWords } from '../text/format.ts';
import type { VisitWords } from '../text/words.ts';
import { type VisitView, visitPath } from './visit-view.ts';

interface VisitActionsProps {
  readonly view: VisitView;
  readonly words: VisitWords;
}

/** I am coming, calendar, move, cancel; what the clinic's rules no longer allow gives its reason and the phone instead. */
export function VisitActions({ view, words }: VisitActionsProps) {
  const { language, clinic, visit, token } = view;
  const to = (rest: string): string => addressOf(language, clinic.slug, visitPath(token, rest));
  const day = dayInWords(visit.start.slice(0, 10), language);
  const time = clockInWords(visit.start, language);
  const { open, until } = visit.changes;
  if (!['pending', 'booked', 'confirmed'].includes(visit.state)) return null;
  return (
    <div class="visit-actions">
      {visit.state === 'booked' ? (
        <form method="post" action={to('/coming')}>
          <button type="submit" class="button primary wide">
            <Icon name="check" />
            {words.coming}
          </button>
        </form>
      ) : null}
      <a
        class="button wide"
        href={`/api/public/clinics/${encodeURIComponent(clinic.slug)}${visitPath(token)}/calendar.ics`}
        download
      >
        <Icon name="calendar-plus" />
        {words.addToCalendar}
      </a>
      {open ? (
        <>
          <a class="button wide" href={to('/move')}>
            {words.move}
          </a>
          <details class="cancel">
            <summary class="button wide">{words.cancel}</summary>
            <form method="post" action={to('/cancel')}>
              <p>{words.cancelAsk(day, time)}</p>
              <button type="submit" class="button">
                {words.cancelYes}
              </button>
            </form>
          </details>
          <p class="quiet">
            {words.changeUntil(dayInWords(until.slice(0, 10), language), clockInWords(until, language))}
          </p>
        </>
      ) : (
        <>
          <p>{words.tooLate}</p>
          {clinic.phone === null ? null : (
            <a class="button wide" href={phoneAddress(clinic.phone)}>
              <Icon name="phone" />
              {words.call(phoneInWords(clinic.phone))}
            </a>
          )}
        </>
      )}
    </div>
  );
}
