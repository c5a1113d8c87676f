/** @jsxImportSource preact */
import { Icon } from '../parts/icon.tsx';
import { clockInWords, dayInWords } from '../text/format.ts';
import type { BookingWords } from '../text/words.ts';
import type { BookingActions, BookingView } from './booking-view.ts';
import { dayOfStart } from './chosen.ts';
import { StepLink } from './step-link.tsx';

interface HoldBoxProps {
  readonly view: BookingView;
  readonly words: BookingWords;
  readonly actions: BookingActions | undefined;
}

/** The chosen time, how long it is kept, and the way on. An ended hold asks; it takes nothing away. */
export function HoldBox({ view, words, actions }: HoldBoxProps) {
  const { hold, language, query } = view;
  const { start } = query;
  if (start === undefined || actions === undefined || view.lost !== null) return null;
  // Beside the details the summary names the time already.
  if (hold === null && query.step === 'details') return null;
  const time = clockInWords(start, language);
  if (hold?.kind === 'ended') {
    return (
      <div class="hold" role="status">
        <p class="hold-lead">{words.holdEnded(time)}</p>
        <p>{words.holdEndedHint}</p>
        <button type="button" class="button" onClick={() => actions.choose(start)}>
          {words.holdAgain}
        </button>
      </div>
    );
  }
  const isHeld = hold?.kind === 'held' && hold.start === start;
  return (
    <div class="hold">
      {isHeld ? (
        <>
          <p class="hold-lead" role="timer">
            {words.held(time, minutesAndSeconds(hold.secondsLeft))}
          </p>
          <p class="unseen" role="status">
            {words.heldAnnounced(time, Math.round(hold.ofSeconds / 60))}
          </p>
          <p>{words.heldHint}</p>
          <progress class="hold-bar" aria-label={words.timeLeft} max={hold.ofSeconds} value={hold.secondsLeft} />
        </>
      ) : (
        <p class="hold-lead">
          {hold?.kind === 'asking' ? words.holding : words.chosen(dayInWords(dayOfStart(start), language), time)}
        </p>
      )}
      {query.step === 'time' ? (
        <StepLink view={view} actions={actions} to={{ ...query, step: 'details' }} class="button primary wide">
          {words.continue}
          <Icon name="arrow-right" />
        </StepLink>
      ) : null}
    </div>
  );
}

/** `7:16`. */
const minutesAndSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
