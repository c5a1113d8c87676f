import type { DeskVisit } from '@junction/contract';
import { formatInstant, type Instant } from '@junction/scheduling';
import type { Visit } from '../../store/booking/visits.ts';

/** A visit as the desk sees it. `format` writes a moment in the clinic's zone. */
export const toDeskVisit = (visit: Visit, format: (instant: Instant) => string): DeskVisit => ({
  ...{ id: visit.visitId, version: visit.version, state: visit.state, bookedBy: visit.bookedBy },
  patient:
    visit.patientId === null || visit.patientName === null ? null : { id: visit.patientId, name: visit.patientName },
  visitorName: visit.visitor?.name ?? null,
  ...{ phone: visit.phone, email: visit.email, service: visit.serviceId, practitioner: visit.practitionerId },
  ...{ place: visit.placeId, resources: [...visit.resourceIds], start: format(visit.start), end: format(visit.end) },
  confirmBy: visit.confirmBy === null ? null : format(visit.confirmBy.getTime()),
  ...{ note: visit.note, urgent: visit.isUrgent, overlapReason: visit.overlapReason, cancelReason: visit.cancelReason },
});

export const formatterOf =
  (zone: string) =>
  (instant: Instant): string =>
    formatInstant(instant, zone);

/** The record that a use case touched. */
export const touchedVisit = ({ visitId, patientId }: Pick<Visit, 'visitId' | 'patientId'>) =>
  ({ resource: 'visit', id: visitId, patientId }) as const;
