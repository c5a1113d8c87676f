/** @jsxImportSource preact */
import { Icon } from '../parts/icon.tsx';
import { clockInWords, weekdays } from '../text/format.ts';
import type { Language } from '../text/language.ts';
import type { HomeWords } from '../text/words.ts';
import type { HomePlace, HomeView, WeeklyHours } from './home-view.ts';
import { openDays } from './open-days.ts';

interface FindUsProps {
  readonly view: HomeView;
  readonly words: HomeWords;
}

/** Where the clinic is, when it is open, and who works there. */
export function FindUs({ view, words }: FindUsProps) {
  const { clinic, places, services, language } = view;
  const people = new Map(services.flatMap(({ practitioners }) => practitioners.map(({ id, name }) => [id, name])));
  return (
    <section class="find-us" aria-labelledby="find-us">
      <h2 id="find-us">{words.findTitle}</h2>
      {places.map((place) => (
        <div key={place.name} class="find-place">
          <Place place={place} clinic={clinic} words={words} />
          <div>
            <h3>
              <Icon name="clock" />
              {words.hoursTitle}
            </h3>
            <Hours weekly={place.weekly} words={words} language={language} />
          </div>
        </div>
      ))}
      {people.size === 0 ? null : (
        <div class="find-place">
          <div>
            <h3>{words.whoTitle}</h3>
            <ul>
              {[...people].map(([id, name]) => (
                <li key={id}>{name}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </section>
  );
}

interface PlaceProps {
  readonly place: HomePlace;
  readonly clinic: HomeView['clinic'];
  readonly words: HomeWords;
}

function Place({ place, clinic, words }: PlaceProps) {
  const street = place.street ?? clinic.street;
  const where = [street, clinic.city, clinic.state].filter((part) => part !== null).join(', ');
  return (
    <div>
      <h3>
        <Icon name="map-pin" />
        {place.name}
      </h3>
      <p>
        {street === null ? null : <span class="line">{street}</span>}
        {clinic.city}, {clinic.state} {clinic.postalCode ?? ''}
      </p>
      <p>
        <a
          class="way"
          href={`https://www.openstreetmap.org/search?${new URLSearchParams({ query: where })}`}
          rel="noreferrer"
        >
          {words.directions}
        </a>
      </p>
    </div>
  );
}

interface HoursProps {
  readonly weekly: WeeklyHours;
  readonly words: HomeWords;
  readonly language: Language;
}

function Hours({ weekly, words, language }: HoursProps) {
  // Our weeks begin on Monday, those of the words on Sunday.
  const nameOf = (day: number): string => weekdays(language)[(day + 1) % 7]?.long ?? '';
  const clock = (time: string): string => clockInWords(`2026-01-01T${time === '24:00' ? '00:00' : time}`, language);
  return (
    <ul class="hours">
      {openDays(weekly).map(({ first, last, ranges }) => (
        <li key={first} class="hours-row">
          <span class="hours-days">
            {capital(first === last ? nameOf(first) : words.dayToDay(nameOf(first), nameOf(last)))}
          </span>
          <span>{ranges.map(({ from, to }) => words.open(clock(from), clock(to))).join(', ')}</span>
        </li>
      ))}
    </ul>
  );
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
