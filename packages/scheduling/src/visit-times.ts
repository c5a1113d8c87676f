import type { Service } from './clinic.ts';
import { type Instant, MINUTE, type TimeRange } from './instant.ts';

/** A visit as the patient sees it, and the time that it takes from practitioner, room and devices: buffers included. */
export interface VisitTimes extends TimeRange {
  readonly occupies: TimeRange;
}

/** The times of a visit of `service` that begins at `start`, whether or not it could be booked. */
export function visitTimes(service: Service, start: Instant): VisitTimes {
  const end = start + service.minutes * MINUTE;
  return {
    start,
    end,
    occupies: { start: start - service.bufferBefore * MINUTE, end: end + service.bufferAfter * MINUTE },
  };
}
