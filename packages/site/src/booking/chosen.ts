import type { PublicService, PublicSlot } from '@junction/contract';
import type { CivilDay, CivilMonth } from '../text/format.ts';
import type { Language } from '../text/language.ts';
import type { BookingQuery } from './booking-query.ts';
import type { BookingView } from './booking-view.ts';
import { monthOf } from './month-grid.ts';

/** The service that is shown: the one asked for, or the first for new patients, or the first. */
export const serviceOf = (services: readonly PublicService[], query: BookingQuery): PublicService | undefined =>
  services.find(({ id }) => id === query.service) ??
  services.find(({ patients }) => patients !== 'returning') ??
  services[0];

/** The service's name in the language, where the clinic gave one. */
export const serviceName = (service: Pick<PublicService, 'name' | 'nameEs'>, language: Language): string =>
  language === 'es' ? (service.nameEs ?? service.name) : service.name;

export const practitionerOf = (service: PublicService | undefined, query: BookingQuery) =>
  service?.practitioners.find(({ id }) => id === query.practitioner);

/** The month that is shown: the one asked for, that of the day or time asked for, or this one; never before today's. */
export function monthShown(query: BookingQuery, today: CivilDay): CivilMonth {
  const asked = query.month ?? query.day?.slice(0, 7) ?? query.start?.slice(0, 7);
  return asked === undefined || asked < monthOf(today) ? monthOf(today) : asked;
}

/** The day on the clinic's wall that a start names. */
export const dayOfStart = (start: string): CivilDay => start.slice(0, 10);

/** How many free times each day has. */
export function freeOf(slots: readonly PublicSlot[]): ReadonlyMap<CivilDay, number> {
  const counts = new Map<CivilDay, number>();
  for (const { start } of slots) counts.set(dayOfStart(start), (counts.get(dayOfStart(start)) ?? 0) + 1);
  return counts;
}

/** The day whose times are listed: the one asked for, or the first of the month with a free time. */
export function dayShown({
  query,
  times,
  today,
}: Pick<BookingView, 'query' | 'times' | 'today'>): CivilDay | undefined {
  const asked = query.day ?? (query.start === undefined ? undefined : dayOfStart(query.start));
  const month = monthShown(query, today);
  if (asked !== undefined && monthOf(asked) === month) return asked;
  return times.kind === 'ready'
    ? times.slots.map(({ start }) => dayOfStart(start)).find((day) => monthOf(day) === month)
    : undefined;
}

export type PartOfDay = 'morning' | 'afternoon' | 'evening';

/** The times of one day by part of the day; parts without times are left out. Noon begins the afternoon, 5 pm the evening. */
export function partsOfDay(
  slots: readonly PublicSlot[],
  day: CivilDay,
): readonly { readonly part: PartOfDay; readonly slots: readonly PublicSlot[] }[] {
  const ofDay = slots.filter(({ start }) => dayOfStart(start) === day);
  const partOf = ({ start }: PublicSlot): PartOfDay => {
    const hour = Number(start.slice(11, 13));
    return hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening';
  };
  return (['morning', 'afternoon', 'evening'] as const)
    .map((part) => ({ part, slots: ofDay.filter((slot) => partOf(slot) === part) }))
    .filter((group) => group.slots.length > 0);
}
