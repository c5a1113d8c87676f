/** @jsxImportSource preact */
import { searchOf } from '../booking/booking-query.ts';
import { dayOfStart, serviceName, serviceOf } from '../booking/chosen.ts';
import { addressOf, phoneAddress } from '../frame/addresses.ts';
import { clockInWords, dayInWords, phoneInWords, zoneInWords } from '../text/format.ts';
import type { HomeWords } from '../text/words.ts';
import type { HomeView } from './home-view.ts';

interface FreeTimesProps {
  readonly view: HomeView;
  readonly words: HomeWords;
}

/** The next free times of the first service, each one press from being held. */
export function FreeTimes({ view, words }: FreeTimesProps) {
  const { language, clinic, services, times, today, tomorrow } = view;
  const service = serviceOf(services, { step: 'time' });
  const book = addressOf(language, clinic.slug, '/book');
  const dayOf = (start: string): string => {
    const day = dayOfStart(start);
    if (day === today) return words.today;
    return day === tomorrow ? words.tomorrow : dayInWords(day, language);
  };
  return (
    <section aria-labelledby="times">
      <h2 id="times">{words.timesTitle}</h2>
      <div class="free-times">
        {service === undefined || times.length === 0 ? <p>{words.noTimes}</p> : null}
        <ul>
          {times.map(({ start }) => (
            <li key={start}>
              <p>
                <span class="free-when">
                  {dayOf(start)}, {clockInWords(start, language)}
                </span>
                {service === undefined ? null : (
                  <span class="quiet line">{words.firstVisit(serviceName(service, language), service.minutes)}</span>
                )}
              </p>
              <a
                class="button"
                href={`${book}${searchOf({ service: service?.id, day: dayOfStart(start), start, step: 'details' })}`}
                aria-label={words.chooseTime(dayOf(start), clockInWords(start, language))}
              >
                {words.choose}
              </a>
            </li>
          ))}
        </ul>
        <p class="quiet">
          <a class="way" href={book}>
            {words.seeAllTimes}
          </a>{' '}
          {words.inZone(zoneInWords(clinic.zone, language))}
          {clinic.phone === null ? null : (
            <>
              {' · '}
              <a class="way site-phone" href={phoneAddress(clinic.phone)}>
                {phoneInWords(clinic.phone)}
              </a>
            </>
          )}
        </p>
      </div>
    </section>
  );
}
