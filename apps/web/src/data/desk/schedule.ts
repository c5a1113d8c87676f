import type { TimeRange } from '@junction/scheduling';

export type VisitState = 'pending' | 'booked' | 'confirmed' | 'arrived' | 'in-room' | 'done' | 'no-show' | 'cancelled';

export interface Named {
  readonly id: string;
  readonly name: string;
}

interface VisitFacts {
  readonly id: string;
  readonly version: number;
  readonly patient: Named | null;
  readonly visitorName: string | null;
  readonly service: string;
  readonly practitioner: string;
  readonly place: string;
  readonly resources: readonly string[];
  readonly state: VisitState;
  readonly bookedBy: 'online' | 'staff' | 'series';
  readonly note: string | null;
  readonly urgent: boolean;
  readonly overlapReason: string | null;
  readonly phone: string | null;
}

export interface ScheduleVisitDocument extends VisitFacts {
  readonly start: string;
  readonly end: string;
}

interface BlockFacts {
  readonly id: string;
  readonly version: number;
  readonly resource: string;
  readonly reason: string;
}

interface RangeDocument {
  readonly start: string;
  readonly end: string;
}

export interface DeskService extends Named {
  readonly minutes: number;
  readonly practitioners: readonly string[] | null;
  readonly needs: readonly string[];
}

export interface DeskResource extends Named {
  readonly place: string;
  readonly kind: 'room' | 'device';
}

interface ScheduleHead {
  readonly zone: string;
  readonly places: readonly Named[];
  readonly practitioners: readonly Named[];
  readonly resources: readonly DeskResource[];
  readonly services: readonly DeskService[];
}

/** As the server writes it. */
export interface ScheduleDocument extends ScheduleHead {
  readonly now: string;
  readonly visits: readonly ScheduleVisitDocument[];
  readonly blocks: readonly (BlockFacts & RangeDocument)[];
  readonly holds: readonly (RangeDocument & { readonly practitioner: string })[];
  readonly opening: readonly { readonly practitioner: string; readonly open: readonly RangeDocument[] }[];
}

export type Visit = VisitFacts & TimeRange;
export type Block = BlockFacts & TimeRange;

/** What is booked and open on some days, with moments in place of texts. */
export interface Schedule extends ScheduleHead {
  readonly visits: readonly Visit[];
  readonly blocks: readonly Block[];
  readonly holds: readonly (TimeRange & { readonly practitioner: string })[];
  readonly opening: ReadonlyMap<string, readonly TimeRange[]>;
}

export function readSchedule({ visits, blocks, holds, opening, ...head }: ScheduleDocument): Schedule {
  return {
    ...head,
    visits: visits.map(readVisit),
    blocks: blocks.map((it) => ({ ...it, ...rangeOf(it) })),
    holds: holds.map((it) => ({ ...it, ...rangeOf(it) })),
    opening: new Map(opening.map((it) => [it.practitioner, it.open.map(rangeOf)])),
  };
}

export const readVisit = (it: ScheduleVisitDocument): Visit => ({ ...it, ...rangeOf(it) });

const rangeOf = ({ start, end }: RangeDocument): TimeRange => ({ start: Date.parse(start), end: Date.parse(end) });

/** Whom the visit is for. */
export const nameOf = ({ patient, visitorName }: Visit): string => patient?.name ?? visitorName ?? '';
