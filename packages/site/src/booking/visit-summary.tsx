/** @jsxImportSource preact */
import { addressOf } from '../frame/addresses.ts';
import { clockInWords, dayInWords } from '../text/format.ts';
import type { BookingWords } from '../text/words.ts';
import type { BookingActions, BookingView } from './booking-view.ts';
import { dayOfStart, practitionerOf, serviceName, serviceOf } from './chosen.ts';
import { StepLink } from './step-link.tsx';

interface VisitSummaryProps {
  readonly view: BookingView;
  readonly words: BookingWords;
  readonly actions: BookingActions | undefined;
}

/** What is being booked, with whom and where; service and person are changed right here, with a form that needs no script. */
export function VisitSummary({ view, words, actions }: VisitSummaryProps) {
  const { clinic, language, query, services } = view;
  const service = serviceOf(services, query);
  const person = practitionerOf(service, query);
  const isChoosing = query.step === 'time';
  if (service === undefined) return null;
  return (
    <dl class="summary">
      <div>
        <dt>{words.visit}</dt>
        <dd>
          <strong>{serviceName(service, language)}</strong>, {words.minutes(service.minutes)}
          {service.description === null ? null : <span class="line quiet">{service.description}</span>}{' '}
          {isChoosing && services.length > 1 ? (
            <Change view={view} words={words} summary={words.changeVisit} name="service" chosen={service.id}>
              {services.map((each) => ({
                value: each.id,
                label: serviceName(each, language),
                note: [words.minutes(each.minutes), words.patients[each.patients]]
                  .filter((it) => it !== '')
                  .join(' · '),
              }))}
            </Change>
          ) : null}
        </dd>
      </div>
      <div>
        <dt>{words.with}</dt>
        <dd>
          {person?.name ?? words.anyone}{' '}
          {isChoosing && service.practitioners.length > 1 ? (
            <Change
              view={view}
              words={words}
              summary={words.choosePerson}
              name="practitioner"
              chosen={person?.id ?? ''}
            >
              {[
                { value: '', label: words.anyone, note: '' },
                ...service.practitioners.map(({ id, name }) => ({ value: id, label: name, note: '' })),
              ]}
            </Change>
          ) : null}
        </dd>
      </div>
      {query.start === undefined || isChoosing ? null : (
        <div>
          <dt>{words.when}</dt>
          <dd>
            <strong class="when">
              {words.chosen(dayInWords(dayOfStart(query.start), language), clockInWords(query.start, language))}
            </strong>{' '}
            <StepLink view={view} actions={actions} to={{ ...query, step: 'time' }}>
              {words.changeTime}
            </StepLink>
          </dd>
        </div>
      )}
      <div class="place">
        <dt>{words.where}</dt>
        <dd>
          {clinic.name}
          {clinic.street === null ? null : <span class="line">{clinic.street}</span>}
          <span class="line">
            {clinic.city}, {clinic.state}
          </span>
        </dd>
      </div>
    </dl>
  );
}

interface ChangeProps {
  readonly view: BookingView;
  readonly words: BookingWords;
  readonly summary: string;
  readonly name: 'service' | 'practitioner';
  readonly chosen: string;
  readonly children: readonly { readonly value: string; readonly label: string; readonly note: string }[];
}

/** Closed until asked for: the choices as large targets, and a button that asks for the page with the chosen one. */
function Change({ view, words, summary, name, chosen, children }: ChangeProps) {
  const { clinic, language, query } = view;
  const kept = name === 'practitioner' ? ({ service: query.service, month: query.month } as const) : {};
  return (
    <details class="change">
      <summary>{summary}</summary>
      <form method="get" action={addressOf(language, clinic.slug, '/book')}>
        {Object.entries({ ...kept, urgent: query.urgent }).map(([key, value]) =>
          value === undefined ? null : <input key={key} type="hidden" name={key} value={value} />,
        )}
        <fieldset>
          <legend class="unseen">{summary}</legend>
          {children.map(({ value, label, note }) => (
            <label key={value} class="option">
              <input type="radio" name={name} value={value} checked={value === chosen} />
              <span>
                {label}
                {note === '' ? null : <span class="line quiet">{note}</span>}
              </span>
            </label>
          ))}
        </fieldset>
        <button type="submit" class="button">
          {words.showTimes}
        </button>
      </form>
    </details>
  );
}
