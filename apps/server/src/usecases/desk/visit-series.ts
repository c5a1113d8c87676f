import { seriesBookedSchema, seriesBookingSchema, seriesEntrySchema, seriesSchema } from '@junction/contract';
import type { Problem } from '@junction/kernel';
import {
  busyWindow,
  type CivilDate,
  cadencePeriods,
  formatInstant,
  parseCivilDate,
  planSeries as plan,
} from '@junction/scheduling';
import { listBusy } from '../../store/booking/occupancies.ts';
import { tellSchedule } from '../../store/booking/schedule-events.ts';
import { loadSetUp } from '../../store/booking/set-up.ts';
import { insertVisitChange } from '../../store/booking/visit-changes.ts';
import { insertVisit, listVisitsOfPerson } from '../../store/booking/visits.ts';
import { findKeptEntry } from '../../store/patients.ts';
import { slotQuery } from '../booking/slot-query.ts';
import { queueVisitMessages } from '../messages/queue-visit-messages.ts';
import { done, notFound, refuse } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { languageOf, personOf } from './book-visit.ts';
import { placeVisit } from './place-visit.ts';
import { takePlace } from './write-visit.ts';

const unknownService = { path: 'service', message: 'is no service of this clinic' };

/** The set of free times that fits a care plan and the patient's wishes best. Nothing is booked. */
export const planSeries = defineUseCase({
  name: 'planSeries',
  summary: 'Find the visits of a care plan',
  permission: 'visit:book',
  action: 'read',
  input: seriesEntrySchema,
  output: seriesSchema,
  check: ({ from, phases }) => dateProblems(from, phases),
  run: async (tx, { clinicId, now }, entry) => {
    const patientId = await findKeptEntry(tx, clinicId, entry.patient);
    if (patientId === undefined) return notFound;
    const setUp = await loadSetUp(tx, clinicId);
    const service = setUp.services.find(({ id, isActive }) => id === entry.service && isActive);
    if (service === undefined) return refuse({ kind: 'invalid', problems: [unknownService] });
    const to = cadencePeriods(entry.phases, entry.from).at(-1)?.to ?? entry.from;
    const { from } = entry;
    const busy = await listBusy(tx, clinicId, { window: busyWindow({ zone: setUp.zone, from, to }), now });
    const practitioner = entry.practitioner ?? null;
    const query = slotQuery(setUp, { service, practitioner, from, to, busy, now, online: false });
    const visits = await listVisitsOfPerson(tx, clinicId, {
      person: await personOf(tx, clinicId, patientId),
      from: now,
    });
    const series = plan({
      ...query,
      // A care plan reaches further than what patients may book themselves.
      policy: { ...setUp.policy, horizonDays: Math.max(setUp.policy.horizonDays, 730) },
      ...{ start: from, phases: entry.phases, preferences: entry.preferences, patientBusy: visits },
    });
    const value = {
      visits: series.visits.map((slot) => ({
        ...{ start: formatInstant(slot.start, setUp.zone), end: formatInstant(slot.end, setUp.zone) },
        ...{ practitioner: slot.practitioner, place: slot.place },
      })),
      missing: series.missing.map(({ period, visits: count }) => ({ from: period.from, to: period.to, visits: count })),
    };
    return done(value, [{ resource: 'visit', id: null, patientId }]);
  },
});

/** Books all visits of a series, or none: where one of them is taken by now, the others are not booked either. */
export const bookSeries = defineUseCase({
  name: 'bookSeries',
  summary: 'Book the visits of a care plan, all or none',
  permission: 'visit:book',
  action: 'create',
  input: seriesBookingSchema,
  output: seriesBookedSchema,
  run: async (tx, context, entry) => {
    const { clinicId, newId } = context;
    const patientId = await findKeptEntry(tx, clinicId, entry.patient);
    if (patientId === undefined) return notFound;
    const setUp = await loadSetUp(tx, clinicId);
    const service = setUp.services.find(({ id, isActive }) => id === entry.service && isActive);
    if (service === undefined) return refuse({ kind: 'invalid', problems: [unknownService] });
    const person = await personOf(tx, clinicId, patientId);
    const language = await languageOf(tx, clinicId, { setUp, person });
    const seriesId = newId();
    const booked = [];
    for (const { start, practitioner } of entry.visits) {
      const placed = await placeVisit(tx, context, setUp, {
        ...{ service, practitioner, start, minutes: service.minutes, resources: undefined, except: null, person },
        ...{ overlapReason: null, acceptSamePatient: false },
      });
      if (!placed.ok) return placed;
      const place = placed.value;
      const visitId = newId();
      await insertVisit(tx, clinicId, {
        ...{ visitId, patientId, visitor: null, serviceId: service.id, practitionerId: practitioner, seriesId },
        ...{ placeId: place.place, resourceIds: place.resources, start: place.start, end: place.end, state: 'booked' },
        ...{ bookedBy: 'series', confirmBy: null, language, note: null, overlapReason: null, isUrgent: false },
      });
      await takePlace(tx, context, {
        visitId,
        serviceId: service.id,
        placed: { ...place, practitioner },
        expiresAt: null,
      });
      const after = { state: 'booked', start: new Date(place.start).toISOString(), practitionerId: practitioner };
      const change = { visitId, what: 'booked', before: null, after, reason: null };
      await insertVisitChange(tx, context, { ...change, changeId: newId() });
      await queueVisitMessages(tx, context, { visitId, change: 'booked', by: 'staff' });
      const format = (instant: number): string => formatInstant(instant, setUp.zone);
      booked.push({ id: visitId, start: format(place.start), end: format(place.end), practitioner });
    }
    await tellSchedule(
      tx,
      clinicId,
      booked.map(({ id }) => ({ kind: 'visit', id, version: 1 }) as const),
    );
    return done(
      { series: seriesId, visits: booked },
      booked.map(({ id }) => ({ resource: 'visit', id, patientId }) as const),
    );
  },
});

const mostWeeks = 104;

function dateProblems(
  from: CivilDate,
  phases: readonly { readonly everyWeeks: number; readonly times: number }[],
): readonly Problem[] {
  const parsed = parseCivilDate(from, 'from');
  if (!parsed.ok) return parsed.problems;
  if (from < '2000-01-01' || from > '2199-01-01') return [{ path: 'from', message: 'must be a day from 2000 to 2199' }];
  const weeks = phases.reduce((sum, { everyWeeks, times }) => sum + everyWeeks * times, 0);
  return weeks > mostWeeks ? [{ path: 'phases', message: `must not come to more than ${mostWeeks} weeks` }] : [];
}
