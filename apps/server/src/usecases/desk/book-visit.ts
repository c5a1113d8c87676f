import { deskVisitSchema, isRealDay, type VisitEntry, visitEntrySchema } from '@junction/contract';
import { invariant, type Problem } from '@junction/kernel';
import { findLanguageOf } from '../../store/booking/people.ts';
import { tellSchedule } from '../../store/booking/schedule-events.ts';
import { loadSetUp, type SetUp } from '../../store/booking/set-up.ts';
import { insertVisitChange } from '../../store/booking/visit-changes.ts';
import { findVisit, insertVisit, type Person, type Visitor } from '../../store/booking/visits.ts';
import { findKeptEntry, listEntriesOf } from '../../store/patients.ts';
import type { TenantTx } from '../../store/tenant.ts';
import { toE164 } from '../booking/parse-visitor.ts';
import { queueVisitMessages } from '../messages/queue-visit-messages.ts';
import { done, notFound, refuse } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { formatterOf, toDeskVisit, touchedVisit } from './desk-visit.ts';
import { placeVisit } from './place-visit.ts';
import { takePlace } from './write-visit.ts';

/** Books a visit at the desk: anywhere that nothing else is, or over something on purpose and with a reason. */
export const bookVisit = defineUseCase({
  name: 'bookVisit',
  summary: 'Book a visit at the desk',
  permission: 'visit:book',
  action: 'create',
  input: visitEntrySchema,
  output: deskVisitSchema,
  check: entryProblems,
  run: async (tx, context, entry) => {
    const { clinicId, newId } = context;
    const setUp = await loadSetUp(tx, clinicId);
    const service = setUp.services.find(({ id, isActive }) => id === entry.service && isActive);
    if (service === undefined)
      return refuse({ kind: 'invalid', problems: [{ path: 'service', message: 'is no service of this clinic' }] });
    const patientId = entry.patient == null ? null : await findKeptEntry(tx, clinicId, entry.patient);
    if (patientId === undefined) return notFound;
    const person = await personOf(tx, clinicId, patientId);
    const language = await languageOf(tx, clinicId, { setUp, person });
    const visitor = patientId === null ? toVisitor(entry, language) : null;
    const overlapReason = entry.overlapReason ?? null;
    const placed = await placeVisit(tx, context, setUp, {
      ...{ service, practitioner: entry.practitioner, start: entry.start, minutes: entry.minutes ?? service.minutes },
      ...{ resources: entry.resources, except: null, person },
      ...{ overlapReason, acceptSamePatient: entry.acceptSamePatient === true },
    });
    if (!placed.ok) return placed;
    const { value: place } = placed;
    const visitId = newId();
    const state = entry.pending === true ? 'pending' : 'booked';
    await insertVisit(tx, clinicId, {
      ...{ visitId, patientId, visitor, serviceId: service.id, practitionerId: entry.practitioner, state },
      ...{ placeId: place.place, resourceIds: place.resources, start: place.start, end: place.end },
      ...{ bookedBy: 'staff', confirmBy: null, language, note: entry.note ?? null },
      ...{ overlapReason: place.deliberate ? overlapReason : null, isUrgent: entry.urgent === true },
    });
    await takePlace(tx, context, {
      ...{ visitId, serviceId: service.id, expiresAt: null },
      placed: { ...place, practitioner: entry.practitioner },
    });
    const after = { state, start: new Date(place.start).toISOString(), practitionerId: entry.practitioner };
    const change = { visitId, what: 'booked', before: null, after, reason: place.deliberate ? overlapReason : null };
    await insertVisitChange(tx, context, { ...change, changeId: newId() });
    if (state === 'booked') await queueVisitMessages(tx, context, { visitId, change: 'booked', by: 'staff' });
    await tellSchedule(tx, clinicId, [{ kind: 'visit', id: visitId, version: 1 }]);
    const visit = await findVisit(tx, clinicId, visitId);
    invariant(visit !== undefined, 'the visit that was just booked is there');
    return done(toDeskVisit(visit, formatterOf(setUp.zone)), [touchedVisit(visit)]);
  },
});

function entryProblems({ patient, visitor }: VisitEntry): readonly Problem[] {
  if ((patient == null) === (visitor == null))
    return [{ path: 'patient', message: 'give a patient, or a visitor who is none yet, and not both' }];
  if (visitor == null) return [];
  const { email, phone, birthDate } = visitor;
  return [
    ...(email == null || /^[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+$/.test(email)
      ? []
      : [{ path: 'visitor.email', message: 'is no e-mail address; write it as name@example.org' }]),
    ...(phone == null || toE164(phone) !== undefined
      ? []
      : [{ path: 'visitor.phone', message: 'is no phone number; write it as +1 605 555 0100' }]),
    ...(birthDate == null || (/^\d{4}-\d\d-\d\d$/.test(birthDate) && isRealDay(birthDate))
      ? []
      : [{ path: 'visitor.birthDate', message: 'is no day; write it as 1984-02-29' }]),
  ];
}

function toVisitor({ visitor }: VisitEntry, language: Visitor['language']): Visitor {
  invariant(visitor != null, 'who is no patient is a visitor');
  return {
    name: visitor.name,
    email: visitor.email?.toLowerCase() ?? null,
    phone: visitor.phone == null ? null : (toE164(visitor.phone) ?? null),
    ...{ birthDate: visitor.birthDate ?? null, language },
  };
}

/** The patient with every entry that was merged into theirs. */
export async function personOf(tx: TenantTx, clinicId: string, patientId: string | null): Promise<Person> {
  return { patientIds: patientId === null ? [] : await listEntriesOf(tx, clinicId, patientId), visitor: null };
}

/** The language in which somebody is told of a visit that staff book: theirs as far as it is known, or the clinic's. */
export async function languageOf(
  tx: TenantTx,
  clinicId: string,
  { setUp, person }: { readonly setUp: SetUp; readonly person: Person },
): Promise<Visitor['language']> {
  const own = person.patientIds.length === 0 ? null : await findLanguageOf(tx, clinicId, person.patientIds);
  return own ?? (setUp.clinic.locale.startsWith('es') ? 'es' : 'en');
}
