import {
  type Booking,
  type BookingEntry,
  bookingEntrySchema,
  type CheckLink,
  checkSecretSchema,
} from '@junction/contract';
import { formatInstant, type Slot } from '@junction/scheduling';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import { tokenHash } from '../../sign-in/keyed-hash.ts';
import { findHold, type Hold, removeHold } from '../../store/booking/holds.ts';
import { listCollisions, occupy } from '../../store/booking/occupancies.ts';
import { tellSchedule } from '../../store/booking/schedule-events.ts';
import { loadSetUp } from '../../store/booking/set-up.ts';
import { insertVisitChange } from '../../store/booking/visit-changes.ts';
import { insertVisit } from '../../store/booking/visits.ts';
import type { TenantTx } from '../../store/tenant.ts';
import { checkOfBooking, linkToVisit } from '../checks/link-check.ts';
import { queueVisitMessages } from '../messages/queue-visit-messages.ts';
import { parseInput } from '../parse-input.ts';
import { done, type Outcome, refuse } from '../refusal.ts';
import { TimeLost } from '../retry.ts';
import { checkRequest, findOffer } from './check-request.ts';
import { holdRows } from './hold-rows.ts';
import { managePath, manageToken } from './manage-token.ts';
import { type ParsedVisitor, parseVisitor } from './parse-visitor.ts';
import { findPerson, listBusyOfPerson, lockPerson } from './person.ts';
import { type PublicCall, type PublicContext, type PublicParts, runPublic } from './public-runner.ts';
import { named } from './slot-query.ts';
import { refusalOfIntake } from './urgent-intake.ts';

const shape = TypeCompiler.Compile(bookingEntrySchema);
const linkShape = TypeCompiler.Compile(checkSecretSchema);

/**
 * Books a visit for somebody who is not signed in. The time is taken from this moment; it is free again unless the address
 * is confirmed by its code in time. The same key with the same body books once.
 */
export async function bookOnline(
  parts: PublicParts,
  call: PublicCall,
  { input, key }: { readonly input: unknown; readonly key: string | undefined },
): Promise<Outcome<Booking>> {
  const parsed = parseInput({ shape, value: input, check: () => [] });
  if (!parsed.ok) return refuse({ kind: 'invalid', problems: parsed.problems });
  const entry = parsed.value;
  const visitor = parseVisitor(entry.patient, parts.clock());
  if (!visitor.ok) return refuse({ kind: 'invalid', problems: visitor.problems });
  const outcome = await runPublic(parts, call, {
    action: 'create',
    once: key === undefined ? undefined : { key, name: 'bookOnline', input },
    run: (tx, context) => book(tx, context, parts, { entry, visitor: visitor.value }),
  });
  if (!outcome.ok) return outcome;
  // The link opens the visit to whoever has it, so it is made anew and kept nowhere.
  const { clinicId, ...booked } = outcome.value;
  const token = manageToken(parts.secret, clinicId, booked.id);
  const manage = `${parts.baseUrl()}${managePath(call.slug, token, entry.language ?? 'en')}`;
  return { ...outcome, value: { ...booked, manage } };
}

type Booked = Omit<Booking, 'manage'> & { readonly clinicId: string };

async function book(
  tx: TenantTx,
  context: PublicContext,
  parts: PublicParts,
  { entry, visitor }: { readonly entry: BookingEntry; readonly visitor: ParsedVisitor },
): Promise<Outcome<Booked>> {
  const { clinicId, now, newId } = context;
  const setUp = await loadSetUp(tx, clinicId);
  const service = findOffer(setUp, entry);
  if (!service.ok) return refuse({ kind: 'invalid', problems: service.problems });
  const { phone } = setUp.clinic;
  const link = linkOf(entry.intake);
  const intake = link === undefined ? refusalOfIntake(parts.assessor, entry.intake, phone) : undefined;
  if (intake !== undefined) return refuse(intake);
  const check = link === undefined ? undefined : await checkOfBooking(tx, context, { parts, link, phone });
  if (check?.ok === false) return check;

  await lockPerson(tx, clinicId, visitor.email);
  const person = await findPerson(tx, clinicId, visitor);
  const hold = await findOwnHold(tx, context, entry);
  const answer = await checkRequest(tx, context, setUp, {
    service: service.value,
    practitioner: hold?.practitionerId ?? entry.practitioner ?? null,
    start: entry.start,
    minutes: entry.minutes ?? null,
    patientBusy: await listBusyOfPerson(tx, clinicId, { person, now }),
    except: hold?.holdId,
  });
  if (!answer.ok) return answer;
  const [slot] = answer.value;
  const confirmBy = new Date(Math.min(now.getTime() + setUp.confirmWithinMinutes * 60_000, slot.start));
  const status = setUp.unknownPeople === 'pending' ? 'pending' : 'booked';
  const visitId = newId();
  await takeSlot(tx, context, { slot, hold });
  const language = entry.language ?? 'en';
  await insertVisit(tx, clinicId, {
    ...{ visitId, patientId: null, visitor: { ...visitor, language }, serviceId: slot.service, language, confirmBy },
    ...{ practitionerId: slot.practitioner, placeId: slot.place, resourceIds: slot.resources },
    ...{ start: slot.start, end: slot.end, state: status, bookedBy: 'online' },
    ...{ note: null, overlapReason: null, isUrgent: false },
  });
  if (check !== undefined) await linkToVisit(tx, context, { check: check.value, visitId });
  await occupy(tx, clinicId, {
    ...{ resourceIds: [slot.practitioner, ...slot.resources], range: slot.occupies, newId, deliberate: false },
    ...{ of: { kind: 'visit', id: visitId }, serviceId: slot.service, visitStart: new Date(slot.start) },
    expiresAt: confirmBy,
  });
  const after = { state: status, start: new Date(slot.start), practitioner: slot.practitioner };
  await insertVisitChange(tx, context, {
    ...{ changeId: newId(), visitId, what: 'booked', before: null, after, reason: null },
  });
  await queueVisitMessages(tx, context, { visitId, change: 'confirm-address', by: 'patient' });
  await tellSchedule(tx, clinicId, [{ kind: 'visit', id: visitId, version: 1 }]);
  const format = (instant: number): string => formatInstant(instant, setUp.zone);
  const booked: Booked = {
    ...{ id: visitId, status, start: format(slot.start), end: format(slot.end), clinicId },
    ...{ practitioner: named(setUp, slot.practitioner), confirmBy: format(confirmBy.getTime()) },
  };
  return done(booked, [{ resource: 'visit', id: visitId, patientId: null }]);
}

/** Where the visitor's check is kept, if that is what was sent along. */
const linkOf = (intake: object | null | undefined): CheckLink | undefined =>
  linkShape.Check(intake) ? intake : undefined;

/** Holds what the slot takes, and makes sure that nobody was quicker. */
async function takeSlot(
  tx: TenantTx,
  context: PublicContext,
  { slot, hold }: { readonly slot: Slot; readonly hold: Hold | undefined },
): Promise<void> {
  const resourceIds = [slot.practitioner, ...slot.resources];
  await holdRows(tx, context, [...resourceIds, ...(hold?.resourceIds ?? [])]);
  if (hold !== undefined) await removeHold(tx, context.clinicId, hold.holdId);
  const collisions = await listCollisions(tx, context.clinicId, {
    ...{ resourceIds, range: slot.occupies, except: null, now: context.now },
  });
  if (collisions.length > 0) throw new TimeLost();
}

/** The hold that was sent along, where it is for what is booked and has not lapsed. */
async function findOwnHold(
  tx: TenantTx,
  { clinicId, now }: PublicContext,
  entry: BookingEntry,
): Promise<Hold | undefined> {
  if (entry.hold == null) return undefined;
  const hold = await findHold(tx, clinicId, tokenHash(entry.hold));
  const isUsable =
    hold !== undefined &&
    hold.expiresAt > now &&
    hold.serviceId === entry.service &&
    (entry.practitioner == null || entry.practitioner === hold.practitionerId);
  return isUsable ? hold : undefined;
}
