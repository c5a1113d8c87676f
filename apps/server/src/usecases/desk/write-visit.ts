import { invariant } from '@junction/kernel';
import { occupy, setExpiry, vacate } from '../../store/booking/occupancies.ts';
import { tellSchedule } from '../../store/booking/schedule-events.ts';
import type { SetUp } from '../../store/booking/set-up.ts';
import { insertVisitChange } from '../../store/booking/visit-changes.ts';
import { findVisit, updateVisit, type Visit, type VisitUpdate } from '../../store/booking/visits.ts';
import type { TenantTx } from '../../store/tenant.ts';
import { done, type Outcome, refuse } from '../refusal.ts';
import type { UseCaseContext } from '../use-case.ts';
import { formatterOf, toDeskVisit, touchedVisit } from './desk-visit.ts';
import type { Placed } from './place-visit.ts';

/** Takes what was found for the visit, in place of what it took so far. */
export async function takePlace(
  tx: TenantTx,
  { clinicId, newId }: UseCaseContext,
  { visitId, serviceId, placed, expiresAt }: TakenPlace,
): Promise<void> {
  await vacate(tx, clinicId, { kind: 'visit', id: visitId });
  await occupy(tx, clinicId, {
    ...{ resourceIds: [placed.practitioner, ...placed.resources], range: placed.occupies, serviceId },
    ...{ of: { kind: 'visit', id: visitId }, visitStart: new Date(placed.start), expiresAt, newId },
    deliberate: placed.deliberate,
  });
}

export interface TakenPlace {
  readonly visitId: string;
  readonly serviceId: string;
  readonly placed: Placed & { readonly practitioner: string };
  readonly expiresAt: Date | null;
}

export interface VisitWrite {
  readonly visit: Visit;
  readonly version: number;
  readonly update: VisitUpdate;
  readonly what: string;
  readonly reason: string | null;
  /** What the desk sent, shown beside the visit as it is where the version is too old. */
  readonly yours: unknown;
}

/** Changes the visit, and writes down what was changed. The rows of what it takes are held. */
export async function writeVisit(tx: TenantTx, context: UseCaseContext, write: VisitWrite): Promise<Outcome<Visit>> {
  const { clinicId, newId } = context;
  const { visit, version, update, what, reason } = write;
  const { visitId } = visit;
  if (!(await updateVisit(tx, clinicId, { ...update, visitId, version }))) {
    const current = (await findVisit(tx, clinicId, visitId)) ?? visit;
    return refuse({ kind: 'stale', yours: write.yours, current, touched: [touchedVisit(current)] });
  }
  if (update.confirmBy === null && visit.confirmBy !== null)
    await setExpiry(tx, clinicId, { kind: 'visit', id: visitId, expiresAt: null });
  const after = await findVisit(tx, clinicId, visitId);
  invariant(after !== undefined, 'the visit that was just changed is there');
  const [was, is] = differences(visit, after);
  await insertVisitChange(tx, context, { changeId: newId(), visitId, what, before: was, after: is, reason });
  await tellSchedule(tx, clinicId, [{ kind: 'visit', id: visitId, version: after.version }]);
  return done(after, [touchedVisit(after)]);
}

/** The outcome as the desk is told it, the visit that holds included where somebody else was quicker. */
export function asDeskOutcome(outcome: Outcome<Visit>, setUp: SetUp) {
  const show = (visit: Visit) => toDeskVisit(visit, formatterOf(setUp.zone));
  if (outcome.ok) return { ...outcome, value: show(outcome.value) };
  const { refusal } = outcome;
  if (refusal.kind !== 'stale') return outcome;
  return refuse({ ...refusal, current: isVisit(refusal.current) ? show(refusal.current) : refusal.current });
}

const isVisit = (value: unknown): value is Visit =>
  typeof value === 'object' && value !== null && 'visitId' in value && 'start' in value;

const shown = [
  'patientId',
  'serviceId',
  'practitionerId',
  'resourceIds',
  'start',
  'end',
  'state',
  'note',
  'overlapReason',
  'cancelReason',
] as const;

/** What differs, before and after, moments as text. */
function differences(before: Visit, after: Visit): readonly [object, object] {
  const changed = shown.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  const pick = (visit: Visit) =>
    Object.fromEntries(
      changed.map((name) => [
        name,
        name === 'start' || name === 'end' ? new Date(visit[name]).toISOString() : visit[name],
      ]),
    );
  return [pick(before), pick(after)];
}
