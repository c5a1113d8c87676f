import { openMoments } from './opening-hours.ts';
import { intersection, type RangeSet } from './range-set.ts';
import type { SlotQuery } from './slot.ts';
import type { ZoneClock } from './zone-clock.ts';

/** When one practitioner sees patients at one place: place open and practitioner at work. */
export interface Opening {
  readonly practitioner: string;
  readonly place: string;
  readonly open: RangeSet;
}

/** The openings of the days `fromDay` up to, not including, `toDay` for what is asked; none where it is never given. */
export function listOpenings(query: SlotQuery, clock: ZoneClock, fromDay: number, toDay: number): readonly Opening[] {
  if (!isForPatient(query)) return [];
  const places = query.places
    .filter(({ id }) => query.place === null || query.place === id)
    .map(({ id, hours }) => ({ id, open: openMoments(hours, clock, fromDay, toDay) }));
  return query.practitioners
    .filter(({ id }) => (query.practitioner === null || query.practitioner === id) && mayGive(query, id))
    .flatMap(({ id, works }) =>
      works.flatMap((work) =>
        places
          .filter((place) => place.id === work.place)
          .map((place) => ({
            practitioner: id,
            place: place.id,
            open: intersection(place.open, openMoments(work.hours, clock, fromDay, toDay)),
          })),
      ),
    );
}

export function isForPatient({ service, patient }: Pick<SlotQuery, 'service' | 'patient'>): boolean {
  return service.patients === 'any' || service.patients === patient;
}

export function mayGive({ service }: Pick<SlotQuery, 'service'>, practitioner: string): boolean {
  return service.practitioners === 'any' || service.practitioners.includes(practitioner);
}
