import { timingSafeEqual } from 'node:crypto';
import { type AddressConfirmed, addressConfirmationSchema } from '@junction/contract';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import { setExpiry } from '../../store/booking/occupancies.ts';
import { listPatientsAt, type PatientAtAddress } from '../../store/booking/people.ts';
import { tellSchedule } from '../../store/booking/schedule-events.ts';
import { loadSetUp } from '../../store/booking/set-up.ts';
import { insertVisitChange } from '../../store/booking/visit-changes.ts';
import { countCodeTry, findVisit, updateVisit, type Visit, type Visitor } from '../../store/booking/visits.ts';
import { ensureContactPoint, insertContact } from '../../store/contacts.ts';
import { insertPatient } from '../../store/patients.ts';
import type { TenantTx } from '../../store/tenant.ts';
import { recordCheckOfVisit } from '../checks/record-check.ts';
import { confirmCodeOf } from '../messages/confirm-code.ts';
import { queueVisitMessages } from '../messages/queue-visit-messages.ts';
import { parseInput } from '../parse-input.ts';
import { plainName, searchKeyOf } from '../patients/search-key.ts';
import { done, notFound, type Outcome, refuse } from '../refusal.ts';
import { holdRows } from './hold-rows.ts';
import { type PublicCall, type PublicContext, type PublicParts, runPublic } from './public-runner.ts';

const shape = TypeCompiler.Compile(addressConfirmationSchema);
const mostTries = 10;

/**
 * Confirms the address of a booking by the code that was mailed to it: the visit is kept, and belongs to a patient. Where
 * the address serves several, they are named first and a second call says who it is for. Somebody unknown becomes a patient.
 */
export async function confirmAddress(
  parts: PublicParts,
  call: PublicCall,
  input: unknown,
): Promise<Outcome<AddressConfirmed>> {
  const parsed = parseInput({ shape, value: input, check: () => [] });
  if (!parsed.ok) return refuse({ kind: 'invalid', problems: parsed.problems });
  const { id: visitId, code, patient, someoneElse } = parsed.value;
  const outcome = await runPublic<AddressConfirmed | WrongCode>(parts, call, {
    action: 'update',
    run: async (tx, context) => {
      const { clinicId, now } = context;
      const seen = await findVisit(tx, clinicId, visitId);
      if (seen === undefined || seen.bookedBy !== 'online') return notFound;
      await holdRows(tx, context, [seen.practitionerId, ...seen.resourceIds]);
      const visit = await findVisit(tx, clinicId, visitId);
      if (visit === undefined || visit.codeTries >= mostTries) return tooManyTries;
      // Counted and kept: a refusal would take the count back.
      if (!isCode(confirmCodeOf(parts.secret, { clinicId, visitId }), code)) {
        await countCodeTry(tx, clinicId, visitId);
        return done(wrongCode, []);
      }
      if (visit.state === 'cancelled') return tooLate;
      const status = visit.state === 'pending' ? 'pending' : 'booked';
      if (visit.confirmBy === null || visit.visitor === null) return done({ confirmed: true, status, people: [] }, []);
      if (visit.confirmBy <= now) return tooLate;
      return confirm(tx, context, {
        parts,
        visit,
        visitor: visit.visitor,
        chosen: someoneElse === true ? 'someone-else' : (patient ?? null),
      });
    },
  });
  if (!outcome.ok) return outcome;
  return outcome.value === wrongCode
    ? refuse({ kind: 'invalid', problems: [badCode] })
    : { ...outcome, value: asConfirmed(outcome.value) };
}

interface WrongCode {
  readonly wrong: true;
}
const wrongCode: WrongCode = { wrong: true };
const badCode = { path: 'code', message: 'is not the code of this booking; look at the newest message' };
const asConfirmed = (value: AddressConfirmed | WrongCode): AddressConfirmed => {
  if ('wrong' in value) throw new Error('a wrong code confirms nothing');
  return value;
};
const tooManyTries = refuse({ kind: 'too-many', retryAfterSeconds: 3600 });
const tooLate = refuse({
  ...{ kind: 'taken', code: 'lapsed', alternatives: [] },
  detail: 'The time was not confirmed soon enough and is free again. Please choose a time anew.',
});

const isCode = (right: string, given: string): boolean => {
  const digits = given.replace(/\D/g, '');
  return digits.length === right.length && timingSafeEqual(Buffer.from(digits), Buffer.from(right));
};

interface Confirming {
  readonly parts: PublicParts;
  readonly visit: Visit;
  readonly visitor: Visitor;
  readonly chosen: string | null;
}

async function confirm(
  tx: TenantTx,
  context: PublicContext,
  { parts, visit, visitor, chosen }: Confirming,
): Promise<Outcome<AddressConfirmed>> {
  const { clinicId, newId } = context;
  const people = visitor.email === null ? [] : await listPatientsAt(tx, clinicId, visitor.email);
  const found = whoIsMeant(people, visitor, chosen);
  const pendingStatus = visit.state === 'pending' ? 'pending' : 'booked';
  if (found === 'ask') {
    const named = people.map(({ patientId: id, givenName }) => ({ id, givenName }));
    return done({ confirmed: false, status: pendingStatus, people: named }, []);
  }
  if (found === 'nobody') return refuse({ kind: 'invalid', problems: [notOfAddress] });
  const setUp = await loadSetUp(tx, clinicId);
  const service = setUp.services.find(({ id }) => id === visit.serviceId);
  const isKnown = found !== 'unknown';
  // A service for people whom the clinic knows already is not given to a stranger without a look.
  const waits = !isKnown && (setUp.unknownPeople === 'pending' || service?.patients === 'returning');
  const state = waits ? 'pending' : 'booked';
  const patientId = isKnown ? found.patientId : await addPatient(tx, context, visitor);
  await updateVisit(tx, clinicId, {
    ...{ visitId: visit.visitId, version: visit.version, patientId, visitor: null, confirmBy: null },
    ...{ state, stateChangedAt: context.now },
  });
  await setExpiry(tx, clinicId, { kind: 'visit', id: visit.visitId, expiresAt: null });
  await insertVisitChange(tx, context, {
    ...{ changeId: newId(), visitId: visit.visitId, what: 'address confirmed', reason: null },
    ...{ before: { state: visit.state }, after: { state, patient: patientId, isNew: !isKnown } },
  });
  await queueVisitMessages(tx, context, {
    ...{ visitId: visit.visitId, change: waits ? 'pending' : 'booked', by: 'patient' },
  });
  await tellSchedule(tx, clinicId, [{ kind: 'visit', id: visit.visitId, version: visit.version + 1 }]);
  const { visitId } = visit;
  const recorded = await recordCheckOfVisit(tx, context, { assessor: parts.assessor, visitId, patientId });
  const touched = [{ resource: 'visit' as const, id: visitId, patientId }, ...recorded];
  return done({ confirmed: true, status: state, people: [] }, touched);
}

const notOfAddress = { path: 'patient', message: 'is nobody of this address' };

/** Whom the visit is for: the one patient who was named or is meant, somebody unknown, or it must be asked. */
function whoIsMeant(
  people: readonly PatientAtAddress[],
  visitor: Visitor,
  chosen: string | null,
): PatientAtAddress | 'ask' | 'unknown' | 'nobody' {
  if (chosen === 'someone-else') return 'unknown';
  if (chosen !== null) return people.find(({ patientId }) => patientId === chosen) ?? 'nobody';
  const isSame = (it: PatientAtAddress): boolean =>
    it.birthDate === visitor.birthDate && plainName(`${it.givenName} ${it.familyName}`) === plainName(visitor.name);
  const [same, ...others] = people.filter(isSame);
  if (same !== undefined && others.length === 0) return same;
  if (people.length === 0) return 'unknown';
  // Somebody new of a known household has a day of birth that nobody there has.
  const sameDay = people.filter(({ birthDate }) => birthDate === visitor.birthDate);
  return sameDay.length === 0 && people.every(({ birthDate }) => birthDate !== null) ? 'unknown' : 'ask';
}

async function addPatient(tx: TenantTx, { clinicId, newId }: PublicContext, visitor: Visitor): Promise<string> {
  const patientId = newId();
  const words = visitor.name.split(' ');
  const familyName = words.at(-1) ?? visitor.name;
  const givenName = words.length > 1 ? words.slice(0, -1).join(' ') : visitor.name;
  const person = {
    givenName: givenName.slice(0, 80),
    familyName: familyName.slice(0, 80),
    preferredName: null,
    sex: null,
  };
  await insertPatient(tx, clinicId, {
    ...{ ...person, patientId, birthDate: visitor.birthDate, searchKey: searchKeyOf(person), isSample: false },
  });
  const contacts = [
    ...(visitor.email === null ? [] : [{ kind: 'email', value: visitor.email } as const]),
    ...(visitor.phone === null ? [] : [{ kind: 'phone', value: visitor.phone } as const]),
  ];
  for (const contact of contacts) {
    const contactPointId = await ensureContactPoint(tx, clinicId, contact, newId());
    await insertContact(tx, clinicId, { patientContactId: newId(), patientId, contactPointId, relation: 'self' });
  }
  return patientId;
}
