import type { DeskBlock, DeskVisit, ScheduleView } from '@junction/contract';
import type { TimeRange } from '@junction/scheduling';

export type VisitState = DeskVisit['state'];

/** With moments in place of texts. */
type Timed<T extends { readonly start: string; readonly end: string }> = Omit<T, 'start' | 'end'> & TimeRange;

export type Visit = Timed<DeskVisit>;
export type Block = Timed<DeskBlock>;
type Hold = Timed<ScheduleView['holds'][number]>;

/** What is booked and open on some days. */
export interface Schedule extends Pick<ScheduleView, 'zone' | 'places' | 'practitioners' | 'resources' | 'services'> {
  readonly visits: readonly Visit[];
  readonly blocks: readonly Block[];
  readonly holds: readonly Hold[];
  /** When each practitioner sees patients, ascending. */
  readonly opening: ReadonlyMap<string, readonly TimeRange[]>;
}

export function readSchedule(view: ScheduleView): Schedule {
  const { zone, places, practitioners, resources, services } = view;
  const opening = new Map<string, TimeRange[]>();
  for (const { practitioner, ...range } of view.opening) {
    const ranges = opening.get(practitioner) ?? [];
    ranges.push(timed(range));
    opening.set(practitioner, ranges);
  }
  for (const ranges of opening.values()) ranges.sort((a, b) => a.start - b.start);
  return {
    ...{ zone, places, practitioners, resources, services, opening },
    visits: view.visits.map(timed),
    blocks: view.blocks.map(timed),
    holds: view.holds.map(timed),
  };
}

/** It with moments in place of its texts. */
export function timed<T extends { readonly start: string; readonly end: string }>(it: T): Timed<T> {
  return { ...it, start: Date.parse(it.start), end: Date.parse(it.end) };
}

/** Whom the visit is for. */
export const nameOf = ({ patient, visitorName }: Pick<Visit, 'patient' | 'visitorName'>): string =>
  patient?.name ?? visitorName ?? '';

/** Who may give the service. */
export function giversOf({ practitioners, services }: Schedule, service: string): Schedule['practitioners'] {
  const may = services.find(({ id }) => id === service)?.practitioners ?? [];
  return may.length === 0 ? practitioners : practitioners.filter(({ id }) => may.includes(id));
}
