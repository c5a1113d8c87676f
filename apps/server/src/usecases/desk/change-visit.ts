import { deskVisitSchema, type VisitChange, visitChangeSchema } from '@junction/contract';
import { formatInstant } from '@junction/scheduling';
import { loadSetUp, type SetUp } from '../../store/booking/set-up.ts';
import { countSequence, findVisit, type Visit } from '../../store/booking/visits.ts';
import { findKeptEntry } from '../../store/patients.ts';
import { holdRows } from '../booking/hold-rows.ts';
import { queueVisitMessages } from '../messages/queue-visit-messages.ts';
import { notFound, refuse } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { personOf } from './book-visit.ts';
import { touchedVisit } from './desk-visit.ts';
import { placeVisit } from './place-visit.ts';
import { asDeskOutcome, takePlace, writeVisit } from './write-visit.ts';

/** Moves or resizes a visit, gives it to somebody else, or changes its note. What is left out stays. */
export const changeVisit = defineUseCase({
  name: 'changeVisit',
  summary: 'Move a visit, or change what is known of it',
  permission: 'visit:change',
  action: 'update',
  input: visitChangeSchema,
  output: deskVisitSchema,
  run: async (tx, context, change) => {
    const { clinicId } = context;
    const seen = await findVisit(tx, clinicId, change.visitId);
    if (seen === undefined) return notFound;
    const setUp = await loadSetUp(tx, clinicId);
    await holdRows(tx, context, [seen.practitionerId, ...seen.resourceIds]);
    const visit = (await findVisit(tx, clinicId, change.visitId)) ?? seen;
    if (visit.version !== change.version) {
      const stale = refuse({ kind: 'stale', yours: change, current: visit, touched: [touchedVisit(visit)] });
      return asDeskOutcome(stale, setUp);
    }
    const patientId =
      change.patient === undefined ? visit.patientId : await findKeptEntry(tx, clinicId, change.patient);
    if (patientId === undefined) return notFound;
    const isSettled = change.patient !== undefined;
    const base = {
      ...(isSettled && { patientId, visitor: null, confirmBy: null }),
      ...(change.note !== undefined && { note: change.note }),
    };
    if (!movesVisit(change, visit, setUp)) {
      const written = { visit, version: change.version, update: base, what: 'changed', reason: null, yours: change };
      return asDeskOutcome(await writeVisit(tx, context, written), setUp);
    }
    if (visit.state === 'cancelled' || visit.state === 'no-show')
      return refuse({ kind: 'conflict', detail: 'This visit takes no time any more. Give it a state first.' });
    const service = setUp.services.find(({ id }) => id === (change.service ?? visit.serviceId));
    if (service === undefined)
      return refuse({ kind: 'invalid', problems: [{ path: 'service', message: 'is no service of this clinic' }] });
    const practitioner = change.practitioner ?? visit.practitionerId;
    const overlapReason = change.overlapReason ?? null;
    const minutes =
      change.minutes ?? (change.service === undefined ? (visit.end - visit.start) / 60_000 : service.minutes);
    const placed = await placeVisit(tx, context, setUp, {
      ...{ service, practitioner, start: change.start ?? formatInstant(visit.start, setUp.zone), minutes },
      ...{ resources: change.resources ?? keptResources(change, visit), except: visit.visitId, overlapReason },
      ...{ person: await personOf(tx, clinicId, patientId), acceptSamePatient: change.acceptSamePatient === true },
    });
    if (!placed.ok) return placed;
    const { start, end, place, resources, deliberate } = placed.value;
    const isMoved = start !== visit.start || practitioner !== visit.practitionerId;
    const written = await writeVisit(tx, context, {
      ...{ visit, version: change.version, what: 'moved', reason: overlapReason, yours: change },
      update: {
        ...{ ...base, start, end, placeId: place, practitionerId: practitioner, serviceId: service.id },
        ...{ resourceIds: resources, overlapReason: deliberate ? overlapReason : null },
        // Who said they were coming said so of the other time.
        ...(isMoved && visit.state === 'confirmed' && { state: 'booked', stateChangedAt: context.now }),
      },
    });
    if (!written.ok) return asDeskOutcome(written, setUp);
    const { visitId } = visit;
    const expiresAt = written.value.confirmBy;
    await takePlace(tx, context, {
      visitId,
      serviceId: service.id,
      placed: { ...placed.value, practitioner },
      expiresAt,
    });
    if (start !== visit.start || end !== visit.end || practitioner !== visit.practitionerId) {
      await countSequence(tx, clinicId, visitId);
      if (visit.state !== 'pending' && visit.confirmBy === null)
        await queueVisitMessages(tx, context, { visitId, change: 'moved', by: 'staff' });
    }
    return asDeskOutcome(written, setUp);
  },
});

function movesVisit(change: VisitChange, visit: Visit, { zone }: SetUp): boolean {
  const { start, minutes, practitioner, service, resources } = change;
  return (
    (start !== undefined && start !== formatInstant(visit.start, zone)) ||
    (minutes !== undefined && minutes !== (visit.end - visit.start) / 60_000) ||
    (practitioner !== undefined && practitioner !== visit.practitionerId) ||
    (service !== undefined && service !== visit.serviceId) ||
    (resources !== undefined && JSON.stringify(resources) !== JSON.stringify(visit.resourceIds))
  );
}

/** The room stays while the visit only moves in time: undefined lets one be found that is free. */
function keptResources(change: VisitChange, visit: Visit): readonly string[] | undefined {
  const staysThere = change.start === undefined && change.practitioner === undefined && change.service === undefined;
  return staysThere ? visit.resourceIds : undefined;
}
