/** @jsxImportSource preact */
import type { PublicSlot } from '@junction/contract';
import { Icon } from '../parts/icon.tsx';
import { clockInWords, dayInWords } from '../text/format.ts';
import type { BookingWords } from '../text/words.ts';
import type { BookingActions, BookingView } from './booking-view.ts';
import { dayOfStart, dayShown, partsOfDay } from './chosen.ts';
import { EmptyMonth } from './empty-month.tsx';
import { HoldBox } from './hold-box.tsx';
import { StepLink } from './step-link.tsx';

interface TimesListProps {
  readonly view: BookingView;
  readonly words: BookingWords;
  readonly actions: BookingActions | undefined;
}

/** The free times of the chosen day, or what stands in their place. */
export function TimesList({ view, words, actions }: TimesListProps) {
  const { times, language } = view;
  const day = dayShown(view);
  return (
    <section class="times" aria-label={words.timesOf} aria-busy={times.kind === 'loading'}>
      {times.kind === 'loading' ? <LoadingTimes words={words} /> : null}
      {times.kind === 'failed' ? (
        <div class="notice" role="alert">
          <p>{words.failed}</p>
          <StepLink view={view} actions={actions} to={view.query} instead={actions?.loadAgain} class="button">
            {words.tryAgain}
          </StepLink>
        </div>
      ) : null}
      {times.kind === 'ready' && times.slots.length === 0 ? (
        <EmptyMonth {...{ view, words, actions }} next={times.next} />
      ) : null}
      {times.kind === 'ready' && times.slots.length > 0 && day !== undefined ? (
        <>
          <h2>{dayInWords(day, language)}</h2>
          {partsOfDay(times.slots, day).map(({ part, slots }) => (
            <div key={part} class="times-part">
              <h3>{words.parts[part]}</h3>
              <ul>
                {slots.map((slot) => (
                  <li key={slot.start}>
                    <Time {...{ view, words, actions, slot }} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
          {partsOfDay(times.slots, day).length === 0 ? <p class="quiet">{words.noTimesOnDay}</p> : null}
          <HoldBox {...{ view, words, actions }} />
        </>
      ) : null}
    </section>
  );
}

interface TimeProps extends TimesListProps {
  readonly slot: PublicSlot;
}

function Time({ view, actions, slot }: TimeProps) {
  const isChosen = view.query.start === slot.start;
  return (
    <StepLink
      view={view}
      actions={actions}
      to={{ ...view.query, month: undefined, day: dayOfStart(slot.start), start: slot.start, step: 'details' }}
      instead={actions === undefined ? undefined : () => actions.choose(slot.start)}
      class="time"
      aria-current={isChosen ? 'true' : undefined}
    >
      {isChosen ? <Icon name="check" size={16} /> : null}
      {clockInWords(slot.start, view.language)}
    </StepLink>
  );
}

/** The frame of what comes, standing still. */
function LoadingTimes({ words }: { readonly words: BookingWords }) {
  return (
    <div class="loading" role="status">
      <p class="quiet">{words.loading}</p>
      <span class="still" />
      <span class="still" />
      <span class="still" />
    </div>
  );
}
