/** @jsxImportSource preact */
import { Icon } from '../parts/icon.tsx';
import { clockInWords, dayInWords } from '../text/format.ts';
import type { BookingWords } from '../text/words.ts';
import type { BookingActions, BookingView } from './booking-view.ts';
import { dayOfStart } from './chosen.ts';
import { StepLink } from './step-link.tsx';

interface LostTimeProps {
  readonly view: BookingView;
  readonly words: BookingWords;
  readonly actions: BookingActions | undefined;
}

/**
 * Somebody was faster: the nearest free times, each one press away. Within the form of the details each is a button that
 * sends the form with that time, so that without a script nothing typed is lost either.
 */
export function LostTime({ view, words, actions }: LostTimeProps) {
  const { lost, language, query } = view;
  if (lost === null) return null;
  const isInForm = actions === undefined && query.step === 'details';
  return (
    <section
      class="attention"
      role="alert"
      id="lost"
      tabIndex={-1}
      aria-label={words.lost(clockInWords(lost.start, language))}
    >
      <p class="attention-lead">
        <Icon name="warning-circle" />
        {words.lost(clockInWords(lost.start, language))}
      </p>
      <p>{lost.alternatives.length === 0 ? words.lostNone : words.lostHint}</p>
      <ul class="alternatives">
        {lost.alternatives.map(({ start }) => {
          const label = words.pickTime(dayInWords(dayOfStart(start), language), clockInWords(start, language));
          return (
            <li key={start}>
              {isInForm ? (
                <button type="submit" class="time" name="other" value={start}>
                  {label}
                </button>
              ) : (
                <StepLink
                  view={view}
                  actions={actions}
                  to={{ ...query, month: undefined, day: dayOfStart(start), start, step: query.step }}
                  instead={actions === undefined ? undefined : () => actions.choose(start)}
                  class="time"
                >
                  {label}
                </StepLink>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
