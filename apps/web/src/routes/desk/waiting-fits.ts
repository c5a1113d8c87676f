import type { WaitingView } from '@junction/contract';
import { type Instant, matchWaitingList, type Slot, subtraction, toRangeSet } from '@junction/scheduling';
import { giversOf, type Schedule } from '#src/data/desk/schedule.ts';

export interface Fit {
  readonly practitioner: string;
  readonly start: Instant;
}

const MINUTE = 60_000;
const stepMs = 15 * MINUTE;

/**
 * For each who waits, the first free time among the days of the schedule that they could take. Rooms are not looked at:
 * the booking does that.
 */
export function waitingFits(
  entries: readonly WaitingView[],
  schedule: Schedule,
  now: Instant,
): ReadonlyMap<string, Fit> {
  const waiting = entries
    .filter(({ state }) => state === 'waiting')
    .map(({ since, ...it }) => ({ ...it, since: Date.parse(since) }));
  const services = [...new Set(waiting.map(({ service }) => service))];
  const slots = services.flatMap((service) => freeStarts(schedule, service, now));
  const fits = new Map<string, Fit>();
  for (const { slot, entries: fitting } of matchWaitingList({ zone: schedule.zone, now, slots, entries: waiting })) {
    for (const { id } of fitting) {
      if (!fits.has(id)) fits.set(id, { practitioner: slot.practitioner, start: slot.start });
    }
  }
  return fits;
}

/** The quarter hours at which the service would fit between what is booked, earliest first. */
function freeStarts(schedule: Schedule, serviceId: string, now: Instant): readonly Slot[] {
  const service = schedule.services.find(({ id }) => id === serviceId);
  const place = schedule.places[0]?.id ?? '';
  if (service === undefined) return [];
  const length = service.minutes * MINUTE;
  return giversOf(schedule, serviceId)
    .flatMap(({ id }) => {
      const taken = [
        ...schedule.visits.filter((it) => it.practitioner === id && it.state !== 'cancelled' && it.state !== 'no-show'),
        ...schedule.blocks.filter(({ resource }) => resource === id),
        ...schedule.holds.filter(({ practitioner }) => practitioner === id),
      ];
      const free = subtraction(toRangeSet(schedule.opening.get(id) ?? []), toRangeSet(taken));
      return free.flatMap((range) => {
        const first = Math.ceil(Math.max(range.start, now) / stepMs) * stepMs;
        const count = Math.max(0, Math.floor((range.end - length - first) / stepMs) + 1);
        return Array.from({ length: count }, (_, i): Slot => {
          const start = first + i * stepMs;
          const times = { start, end: start + length, occupies: { start, end: start + length } };
          return { ...times, service: serviceId, practitioner: id, place, resources: [] };
        });
      });
    })
    .sort((a, b) => a.start - b.start);
}
