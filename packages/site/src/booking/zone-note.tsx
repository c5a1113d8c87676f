/** @jsxImportSource preact */
import { Icon } from '../parts/icon.tsx';
import { clockElsewhere, clockInWords, dayElsewhere, dayInWords, zoneInWords } from '../text/format.ts';
import type { Language } from '../text/language.ts';
import type { BookingWords } from '../text/words.ts';
import type { BookingView } from './booking-view.ts';

/** Whose clock the times are of, and the visitor's own where that shows something else. */
export function ZoneNote({ view, words }: { readonly view: BookingView; readonly words: BookingWords }) {
  const { clinic, language, times, query, visitorZone } = view;
  const example = query.start ?? (times.kind === 'ready' ? times.slots[0]?.start : undefined);
  const { before, zone, after } = words.zone(zoneInWords(clinic.zone, language), clinic.city);
  const here = example === undefined ? '' : clockInWords(example, language);
  const there = example === undefined || visitorZone === null ? here : momentElsewhere(example, visitorZone, language);
  return (
    <p class="zone-note">
      <Icon name="clock" />
      <span>
        {before}
        <strong>{zone}</strong>
        {after}
        {here === there || visitorZone === null
          ? null
          : ` ${words.elsewhere(zoneInWords(visitorZone, language), here, there)}`}
      </span>
    </p>
  );
}

/** The visitor's own time, with the day where that is another one. */
function momentElsewhere(start: string, zone: string, language: Language): string {
  const time = clockElsewhere(start, zone, language);
  const day = dayElsewhere(start, zone, language);
  return day === dayInWords(start.slice(0, 10), language) ? time : `${time}, ${day},`;
}
