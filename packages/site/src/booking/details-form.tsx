/** @jsxImportSource preact */
import { addressOf } from '../frame/addresses.ts';
import { BirthDateField } from '../parts/birth-date-field.tsx';
import { Field } from '../parts/field.tsx';
import type { BookingWords } from '../text/words.ts';
import type { BookingActions, BookingView } from './booking-view.ts';
import { serviceOf } from './chosen.ts';
import type { DetailsEntries, DetailsField } from './details-entries.ts';
import { LostTime } from './lost-time.tsx';

interface DetailsFormProps {
  readonly view: BookingView;
  readonly words: BookingWords;
  readonly actions: BookingActions | undefined;
}

/** Who comes. Sent as a plain form without a script; with one, in place. Whatever happens, the entries stay. */
export function DetailsForm({ view, words, actions }: DetailsFormProps) {
  const { clinic, language, query, entries, problems, services, refusal } = view;
  const errorOf = (field: DetailsField): string | undefined => {
    const found = problems.find((problem) => problem.field === field);
    return found === undefined ? undefined : words.errors[found.reason];
  };
  const typed = (name: keyof DetailsEntries) =>
    actions === undefined ? undefined : (value: string) => actions.type(name, value);
  const submit = (event: Event): void => {
    if (actions === undefined) return;
    event.preventDefault();
    actions.send();
  };
  return (
    <form
      class="details"
      method="post"
      action={addressOf(language, clinic.slug, '/book')}
      noValidate
      onSubmit={submit}
      aria-labelledby="page-title"
    >
      <input type="hidden" name="service" value={serviceOf(services, query)?.id ?? ''} />
      <input type="hidden" name="practitioner" value={query.practitioner ?? ''} />
      <input type="hidden" name="start" value={query.start ?? ''} />
      <input type="hidden" name="key" value={view.key} />
      <LostTime view={view} words={words} actions={actions} />
      {refusal === null ? null : (
        <div class="attention" role="alert" id="refusal" tabIndex={-1}>
          <p>{refusal}</p>
        </div>
      )}
      {problems.length === 0 ? null : (
        <div class="attention" role="alert" id="problems" tabIndex={-1}>
          <p class="attention-lead">{words.errorTitle}</p>
          <ul>
            {problems.map(({ field, reason }) => (
              <li key={field}>
                <a href={`#${field === 'birthDate' ? 'birthMonth' : field}`}>{words.errors[reason]}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Field
        name="name"
        label={words.name}
        hint={words.nameHint}
        error={errorOf('name')}
        value={entries.name}
        onInput={typed('name')}
        input={{ autoComplete: 'name', maxLength: 160 }}
      />
      <Field
        name="email"
        label={words.email}
        hint={words.emailHint}
        error={errorOf('email')}
        value={entries.email}
        onInput={typed('email')}
        input={{ type: 'email', autoComplete: 'email', maxLength: 254 }}
      />
      <Field
        name="phone"
        label={`${words.phone} (${words.optional})`}
        error={errorOf('phone')}
        value={entries.phone}
        onInput={typed('phone')}
        input={{ type: 'tel', autoComplete: 'tel', maxLength: 30 }}
      />
      <BirthDateField
        words={words}
        entries={entries}
        error={errorOf('birthDate')}
        onInput={actions === undefined ? undefined : (name, value) => actions.type(name, value)}
      />
      <p class="quiet">{words.privacy}</p>
      <button type="submit" class="button primary wide" aria-disabled={view.isSending}>
        {view.isSending ? words.sending : words.book}
      </button>
    </form>
  );
}
