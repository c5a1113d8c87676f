import { type ManageVisit, manageMoveSchema } from '@junction/contract';
import { formatInstant, selfServiceWindow, toCivil, visitTimes } from '@junction/scheduling';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import { listCollisions, occupy, vacate } from '../../store/booking/occupancies.ts';
import { tellSchedule } from '../../store/booking/schedule-events.ts';
import { loadSetUp, type SetUp } from '../../store/booking/set-up.ts';
import { insertVisitChange } from '../../store/booking/visit-changes.ts';
import {
  countSequence,
  findVisit,
  listVisitsOfPerson,
  type Person,
  updateVisit,
  type Visit,
} from '../../store/booking/visits.ts';
import type { TenantTx } from '../../store/tenant.ts';
import { queueVisitMessages } from '../messages/queue-visit-messages.ts';
import { parseInput } from '../parse-input.ts';
import { done, notFound, type Outcome, refuse } from '../refusal.ts';
import { TimeLost } from '../retry.ts';
import { checkRequest } from './check-request.ts';
import { holdRows } from './hold-rows.ts';
import { managePath, manageToken, visitOfToken } from './manage-token.ts';
import { type PublicCall, type PublicContext, type PublicParts, runPublic } from './public-runner.ts';
import { named, toService } from './slot-query.ts';

interface Own {
  readonly visit: Visit;
  readonly setUp: SetUp;
}

/** What the link of a visit shows. */
export const readOwnVisit = (parts: PublicParts, call: PublicCall, token: string): Promise<Outcome<ManageVisit>> =>
  withOwnVisit(parts, call, { token, action: 'read' }, async () => done(null, []));

/** Gives the time back, within the clinic's rules. Cancelling what is cancelled already is fine. */
export const cancelOwnVisit = (parts: PublicParts, call: PublicCall, token: string): Promise<Outcome<ManageVisit>> =>
  withOwnVisit(parts, call, { token, action: 'update' }, async (tx, context, { visit, setUp }) => {
    if (visit.state === 'cancelled') return done(null, []);
    const closed = refusalOfChange(visit, setUp, context.now);
    if (closed !== undefined) return closed;
    await vacate(tx, context.clinicId, { kind: 'visit', id: visit.visitId });
    await change(tx, context, visit, {
      ...{ what: 'cancelled', update: { state: 'cancelled', confirmBy: null, cancelReason: 'by the patient' } },
      ...{ before: { state: visit.state }, after: { state: 'cancelled' }, message: 'cancelled' },
    });
    return done(null, []);
  });

/** Says that one is coming. */
export const confirmOwnVisit = (parts: PublicParts, call: PublicCall, token: string): Promise<Outcome<ManageVisit>> =>
  withOwnVisit(parts, call, { token, action: 'update' }, async (tx, context, { visit }) => {
    if (visit.state === 'confirmed') return done(null, []);
    if (visit.state !== 'booked' || visit.confirmBy !== null || visit.start <= context.now.getTime())
      return refuse({ kind: 'conflict', detail: 'This visit needs no answer now.' });
    await change(tx, context, visit, {
      ...{ what: 'confirmed', update: { state: 'confirmed' }, message: null },
      ...{ before: { state: visit.state }, after: { state: 'confirmed' } },
    });
    return done(null, []);
  });

const moveShape = TypeCompiler.Compile(manageMoveSchema);

/** Moves the visit to another free time, within the clinic's rules: with whom it was, unless somebody else is asked for. */
export async function moveOwnVisit(
  parts: PublicParts,
  call: PublicCall,
  input: unknown,
): Promise<Outcome<ManageVisit>> {
  const parsed = parseInput({ shape: moveShape, value: input, check: () => [] });
  if (!parsed.ok) return refuse({ kind: 'invalid', problems: parsed.problems });
  const { token, start, practitioner } = parsed.value;
  return withOwnVisit(parts, call, { token, action: 'update' }, async (tx, context, { visit, setUp }) => {
    const { clinicId, now, newId } = context;
    const closed = refusalOfChange(visit, setUp, now);
    if (closed !== undefined) return closed;
    const service = setUp.services.find(({ id, isActive }) => id === visit.serviceId && isActive);
    if (service === undefined)
      return refuse({ kind: 'conflict', detail: 'This service is no longer given. Please call us.' });
    const others = await listVisitsOfPerson(tx, clinicId, { person: personOf(visit), from: now });
    const answer = await checkRequest(tx, context, setUp, {
      ...{ service, start, minutes: null, except: visit.visitId },
      practitioner: practitioner === undefined ? visit.practitionerId : practitioner,
      patientBusy: others.filter(({ visitId }) => visitId !== visit.visitId),
    });
    if (!answer.ok) return answer;
    const [slot] = answer.value;
    const resourceIds = [slot.practitioner, ...slot.resources];
    await holdRows(tx, context, resourceIds);
    const query = { resourceIds, range: slot.occupies, except: visit.visitId, now };
    if ((await listCollisions(tx, clinicId, query)).length > 0) throw new TimeLost();
    await vacate(tx, clinicId, { kind: 'visit', id: visit.visitId });
    await occupy(tx, clinicId, {
      ...{ resourceIds, range: visitTimes(toService(service), slot.start).occupies, serviceId: service.id },
      ...{ of: { kind: 'visit', id: visit.visitId }, visitStart: new Date(slot.start) },
      ...{ expiresAt: visit.confirmBy, deliberate: false, newId },
    });
    // Who said they were coming said so of the other time.
    const state = visit.state === 'confirmed' ? 'booked' : visit.state;
    await change(tx, context, visit, {
      what: 'moved',
      update: {
        ...{ start: slot.start, end: slot.end, practitionerId: slot.practitioner, placeId: slot.place },
        ...{ resourceIds: slot.resources, overlapReason: null, state },
      },
      before: { start: new Date(visit.start), practitioner: visit.practitionerId },
      after: { start: new Date(slot.start), practitioner: slot.practitioner },
      message: 'moved',
    });
    return done(null, []);
  });
}

/** Runs the change with the rows held of what the visit takes, and shows the visit as it is then. */
function withOwnVisit(
  parts: PublicParts,
  call: PublicCall,
  { token, action }: { readonly token: string; readonly action: 'read' | 'update' },
  work: (tx: TenantTx, context: PublicContext, own: Own) => Promise<Outcome<null>>,
): Promise<Outcome<ManageVisit>> {
  return runPublic(parts, call, {
    action,
    run: async (tx, context) => {
      const { clinicId } = context;
      const visitId = visitOfToken(parts.secret, clinicId, token);
      const seen = visitId === undefined ? undefined : await findVisit(tx, clinicId, visitId);
      if (seen === undefined) return notFound;
      if (action === 'update') await holdRows(tx, context, [seen.practitionerId, ...seen.resourceIds]);
      const visit = action === 'update' ? await findVisit(tx, clinicId, seen.visitId) : seen;
      if (visit === undefined) return notFound;
      const setUp = await loadSetUp(tx, clinicId);
      const outcome = await work(tx, context, { visit, setUp });
      if (!outcome.ok) return outcome;
      const after = (await findVisit(tx, clinicId, visit.visitId)) ?? visit;
      const others = await listVisitsOfPerson(tx, clinicId, { person: personOf(after), from: context.now });
      const value = toManageVisit(parts, context, { visit: after, others, setUp });
      return done(value, [{ resource: 'visit', id: visit.visitId, patientId: visit.patientId }]);
    },
  });
}

interface OwnChange {
  readonly what: string;
  readonly update: Parameters<typeof updateVisit>[2] extends infer T ? Omit<T, 'visitId' | 'version'> : never;
  readonly before: object;
  readonly after: object;
  readonly message: 'moved' | 'cancelled' | null;
}

async function change(tx: TenantTx, context: PublicContext, visit: Visit, made: OwnChange): Promise<void> {
  const { clinicId, now, newId } = context;
  const { visitId, version } = visit;
  const update = { ...made.update, visitId, version, stateChangedAt: now };
  if (!(await updateVisit(tx, clinicId, update))) throw new TimeLost();
  if (made.message !== null) await countSequence(tx, clinicId, visitId);
  const { what, before, after } = made;
  await insertVisitChange(tx, context, { changeId: newId(), visitId, what, before, after, reason: null });
  if (made.message !== null && visit.confirmBy === null)
    await queueVisitMessages(tx, context, { visitId, change: made.message, by: 'patient' });
  await tellSchedule(tx, clinicId, [{ kind: 'visit', id: visitId, version: version + 1 }]);
}

/** Why somebody may not move or cancel it themselves. */
function refusalOfChange(visit: Visit, { policy, zone, clinic }: SetUp, now: Date) {
  const isAhead = ['pending', 'booked', 'confirmed'].includes(visit.state) && visit.start > now.getTime();
  const call = clinic.phone === null ? 'Please call us.' : `Please call us at ${clinic.phone}.`;
  if (!isAhead) return refuse({ kind: 'conflict', detail: `This visit can no longer be changed here. ${call}` });
  const { open, until } = selfServiceWindow(policy, visit.start, now.getTime());
  if (open || visit.confirmBy !== null) return undefined;
  const { date, time } = toCivil(until, zone);
  return refuse({ kind: 'conflict', detail: `Visits could be changed here until ${date} ${time}. ${call}` });
}

const personOf = ({ patientId, visitor }: Visit): Person => ({
  patientIds: patientId === null ? [] : [patientId],
  visitor:
    visitor === null || visitor.email === null || visitor.birthDate === null
      ? null
      : { email: visitor.email, name: visitor.name, birthDate: visitor.birthDate },
});

function toManageVisit(
  parts: PublicParts,
  { clinicId, slug, now }: PublicContext,
  { visit, others, setUp }: Own & { readonly others: readonly Visit[] },
): ManageVisit {
  const format = (instant: number): string => formatInstant(instant, setUp.zone);
  const own = (it: Visit) => {
    const service = setUp.services.find(({ id }) => id === it.serviceId);
    const place = setUp.places.find(({ id }) => id === it.placeId);
    return {
      ...{ start: format(it.start), end: format(it.end), state: it.state },
      service: {
        ...{ id: it.serviceId, name: service?.name ?? '', nameEs: service?.nameEs ?? null },
        minutes: Math.round((it.end - it.start) / 60_000),
      },
      practitioner: named(setUp, it.practitionerId),
      place: { id: it.placeId, name: place?.name ?? '', street: place?.street ?? null },
    };
  };
  const { open, until } = selfServiceWindow(setUp.policy, visit.start, now.getTime());
  const isAhead = ['pending', 'booked', 'confirmed'].includes(visit.state) && visit.start > now.getTime();
  return {
    ...{ id: visit.visitId, zone: setUp.zone, now: format(now.getTime()), ...own(visit) },
    awaitsConfirmation: visit.confirmBy !== null,
    confirmBy: visit.confirmBy === null ? null : format(visit.confirmBy.getTime()),
    changes: { open: isAhead && (open || visit.confirmBy !== null), until: format(until) },
    clinic: { name: setUp.clinic.name, phone: setUp.clinic.phone },
    language: visit.language,
    others: others
      .filter(({ visitId }) => visitId !== visit.visitId)
      .map((it) => ({
        ...own(it),
        manage: `${parts.baseUrl()}${managePath(slug, manageToken(parts.secret, clinicId, it.visitId), it.language)}`,
      })),
  };
}
