/** @jsxImportSource preact */
import type { PublicSlot } from '@junction/contract';
import { addressOf } from '../frame/addresses.ts';
import type { CheckWords } from '../text/check-words.ts';
import { clockInWords, dayInWords } from '../text/format.ts';
import type { CheckActions, CheckView } from './check-view.ts';
import { CodeBox } from './code-box.tsx';
import { RemoveButton } from './remove-button.tsx';
import { TroubleNote } from './trouble-note.tsx';

interface BookingCardProps {
  readonly view: CheckView;
  readonly words: CheckWords;
  readonly actions: CheckActions;
}

/** Agreeing to send, the next three times, all times, and the code. */
export function BookingCard({ view, words, actions }: BookingCardProps) {
  const { save } = words;
  const { slots } = view;
  const kept = view.isSent ? view.kept : null;
  const book = addressOf(view.language, view.clinic.slug, '/book');
  return (
    <aside class="check-book" aria-labelledby="check-book-title">
      <div class="notice">
        <h2 id="check-book-title">{save.title}</h2>
        {kept === null ? (
          <>
            <p>{save.lead}</p>
            <p class="quiet">{save.consent}</p>
            <button type="button" class="button primary wide" aria-disabled={view.isBusy} onClick={actions.save}>
              {view.isBusy ? save.sending : save.send}
            </button>
            <a href={book}>{save.without}</a>
          </>
        ) : (
          <>
            <p>{save.saved}</p>
            {slots === 'failed' ? <p class="quiet">{save.noTimes}</p> : null}
            <ul class="check-times">
              {slots === 'loading' || slots === 'failed'
                ? null
                : slots.map((slot) => <NextTime key={slot.start} slot={slot} view={view} book={book} words={words} />)}
            </ul>
            <a class="button primary wide" href={book}>
              {save.all}
            </a>
          </>
        )}
        <TroubleNote trouble={view.trouble} words={words} />
      </div>
      {kept === null ? (
        <p class="check-links">
          <button type="button" class="link" onClick={actions.print}>
            {words.result.print}
          </button>
          <RemoveButton words={words} onRemove={actions.remove} />
        </p>
      ) : (
        <CodeBox view={view} kept={kept} words={words} actions={actions} />
      )}
    </aside>
  );
}

interface NextTimeProps {
  readonly slot: PublicSlot;
  readonly view: CheckView;
  readonly book: string;
  readonly words: CheckWords;
}

function NextTime({ slot: { start }, view, book, words }: NextTimeProps) {
  const time = `${dayInWords(start.slice(0, 10), view.language)}, ${clockInWords(start, view.language)}`;
  const query = new URLSearchParams({ day: start.slice(0, 10), start });
  return (
    <li>
      <span>{time}</span>
      <a href={`${book}?${query}`} aria-label={words.save.chooseTime(time)}>
        {words.save.choose}
      </a>
    </li>
  );
}
