import type { DetailsEntries } from '../../booking/details-entries.ts';

const place = 'junction-booking-entries';

/** What was typed is kept for this tab only, so that a reload or a step back loses nothing; gone with the booking or the tab. */
export const keepEntries = (entries: DetailsEntries): void => sessionStorage.setItem(place, JSON.stringify(entries));

export function keptEntries(): DetailsEntries | undefined {
  const text = sessionStorage.getItem(place);
  return text === null ? undefined : (JSON.parse(text) as DetailsEntries); // Written by `keepEntries` alone.
}

export const forgetEntries = (): void => sessionStorage.removeItem(place);
