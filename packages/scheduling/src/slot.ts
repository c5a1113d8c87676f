import type { Busy } from './busy.ts';
import type { CivilDate } from './civil.ts';
import type { Place, Practitioner, Resource, Service } from './clinic.ts';
import type { Instant } from './instant.ts';
import type { BookingPolicy } from './policy.ts';
import type { VisitTimes } from './visit-times.ts';

/** A visit that could be booked: who, where, with what. A booking stores `occupies` for the practitioner and each resource. */
export interface Slot extends VisitTimes {
  readonly service: string;
  readonly practitioner: string;
  readonly place: string;
  /** One resource for each need of the service, in that order. */
  readonly resources: readonly string[];
}

/** What a clinic has, knows and allows, and what is asked of it. */
export interface SlotQuery {
  /** IANA name: `America/New_York`. */
  readonly zone: string;
  readonly places: readonly Place[];
  readonly practitioners: readonly Practitioner[];
  readonly resources: readonly Resource[];
  readonly policy: BookingPolicy;
  /** Everything that is taken within `busyWindow(query)`, for every practitioner and resource concerned, in any order. */
  readonly busy: readonly Busy[];
  readonly now: Instant;
  readonly service: Service;
  readonly patient: 'new' | 'returning';
  /** Null: no preference. */
  readonly practitioner: string | null;
  /** Null: any. */
  readonly place: string | null;
  /** First and last date on which a visit may start, both included. */
  readonly from: CivilDate;
  readonly to: CivilDate;
}
