/** @jsxImportSource preact */
import type { PublicSlot } from '@junction/contract';
import { phoneAddress } from '../frame/addresses.ts';
import { clockInWords, dayInWords, phoneInWords } from '../text/format.ts';
import type { BookingWords } from '../text/words.ts';
import type { BookingActions, BookingView } from './booking-view.ts';
import { dayOfStart } from './chosen.ts';
import { StepLink } from './step-link.tsx';

interface EmptyMonthProps {
  readonly view: BookingView;
  readonly words: BookingWords;
  readonly actions: BookingActions | undefined;
  readonly next: PublicSlot | null;
}

/** One sentence and one way on: to the next free time, or to the phone where there is none. */
export function EmptyMonth({ view, words, actions, next }: EmptyMonthProps) {
  const { language, clinic, query } = view;
  if (next === null) {
    return (
      <div class="notice" role="status">
        <p class="notice-lead">{words.noneAtAll}</p>
        <p>{words.askToWait}</p>
        {clinic.phone === null ? null : (
          <a class="button" href={phoneAddress(clinic.phone)}>
            {phoneInWords(clinic.phone)}
          </a>
        )}
      </div>
    );
  }
  const day = dayOfStart(next.start);
  return (
    <div class="notice" role="status">
      <p class="notice-lead">{words.emptyMonth}</p>
      <p>{words.nextIs(dayInWords(day, language), clockInWords(next.start, language))}</p>
      <StepLink
        view={view}
        actions={actions}
        to={{ ...query, month: undefined, day, start: undefined, step: 'time' }}
        class="button"
      >
        {words.goThere}
      </StepLink>
    </div>
  );
}
