/** @jsxImportSource preact */
import type { Arrival } from '@junction/contract';
import type { DetailsEntries } from '../booking/details-entries.ts';
import { addressOf } from '../frame/addresses.ts';
import type { Page } from '../frame/page.ts';
import type { SiteClinic } from '../frame/site-clinic.ts';
import { BirthDateField } from '../parts/birth-date-field.tsx';
import { Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { clockInWords } from '../text/format.ts';
import type { Language } from '../text/language.ts';
import { wordsOf } from '../text/words-of.ts';

export interface ArriveView {
  readonly language: Language;
  readonly clinic: SiteClinic;
  readonly doorCode: string;
  readonly entries: DetailsEntries;
  /** Fields that cannot be right. */
  readonly problems: readonly ('doorCode' | 'name' | 'birthDate')[];
  /** Why nobody was found or asked; the words say it. */
  readonly refusal: 'notFound' | 'tooMany' | 'trouble' | null;
  readonly arrival: Arrival | null;
}

/** Checking in at the door, on the visitor's own phone. Needs no script. */
export function arrivePage(view: ArriveView): Page {
  const { language, clinic, entries, problems, refusal, arrival } = view;
  const words = wordsOf[language];
  const path = '/arrive';
  const frame = {
    title: words.visit.arriveTitle,
    description: words.visit.arriveLead,
    path,
    isPublic: false,
    styles: ['visit'] as const,
  };
  if (arrival !== null) {
    return {
      ...frame,
      content: (
        <div class="arrived" role="status">
          <Icon name="check" size={32} />
          <h1>{words.visit.arrived}</h1>
          <p class="lead">{words.visit.arrivedHint(arrival.service, clockInWords(arrival.start, language))}</p>
        </div>
      ),
    };
  }
  const errorOf = (field: (typeof problems)[number], sentence: string) =>
    problems.includes(field) ? sentence : undefined;
  return {
    ...frame,
    content: (
      <>
        <h1>{words.visit.arriveTitle}</h1>
        <form class="code" method="post" action={addressOf(language, clinic.slug, path)} noValidate>
          <p class="lead">{words.visit.arriveLead}</p>
          {refusal === null ? null : (
            <div class="attention" role="alert">
              <p>{words.visit[refusal]}</p>
            </div>
          )}
          <Field
            name="doorCode"
            label={words.visit.doorCode}
            hint={words.visit.doorCodeHint}
            error={errorOf('doorCode', words.visit.doorCodeError)}
            value={view.doorCode}
            input={{ autoComplete: 'off', maxLength: 40 }}
          />
          <Field
            name="name"
            label={words.booking.name}
            error={errorOf('name', words.booking.errors.name)}
            value={entries.name}
            input={{ autoComplete: 'name', maxLength: 160 }}
          />
          <BirthDateField
            words={words.booking}
            entries={entries}
            error={errorOf('birthDate', words.booking.errors.birthDate)}
          />
          <button type="submit" class="button primary">
            {words.visit.arrive}
          </button>
        </form>
      </>
    ),
  };
}
