import { deskVisitSchema, type VisitState, visitDecisionSchema, visitStateChangeSchema } from '@junction/contract';
import { listCollisions, occupy, vacate } from '../../store/booking/occupancies.ts';
import { loadSetUp, type SetUp } from '../../store/booking/set-up.ts';
import { countSequence, findVisit, listVisitStates, type Visit } from '../../store/booking/visits.ts';
import type { TenantTx } from '../../store/tenant.ts';
import { holdRows } from '../booking/hold-rows.ts';
import { queueVisitMessages, type VisitMessageChange } from '../messages/queue-visit-messages.ts';
import { done, notFound, type Outcome, refuse } from '../refusal.ts';
import { defineUseCase, type UseCaseContext } from '../use-case.ts';
import { touchedVisit } from './desk-visit.ts';
import { toCollision } from './place-visit.ts';
import { asDeskOutcome, writeVisit } from './write-visit.ts';

/** Says where a visit stands. Back from cancelled or no-show it takes its time again, if nobody else has it. */
export const setVisitState = defineUseCase({
  name: 'setVisitState',
  summary: 'Say where a visit stands: arrived, in room, done, no-show, cancelled …',
  permission: 'visit:change',
  action: 'update',
  input: visitStateChangeSchema,
  output: deskVisitSchema,
  run: async (tx, context, { visitId, version, state, reason }) =>
    turn(tx, context, { visitId, version, state, reason: reason ?? null, decides: false }),
});

/** Takes a request that waits. Where two of them wait for one time, the first that is approved has it. */
export const approveVisit = defineUseCase({
  name: 'approveVisit',
  summary: 'Approve a visit that waits for it',
  permission: 'visit:change',
  action: 'update',
  input: visitDecisionSchema,
  output: deskVisitSchema,
  run: async (tx, context, { visitId, version, reason }) =>
    turn(tx, context, { visitId, version, state: 'booked', reason: reason ?? null, decides: true }),
});

/** Turns a request down that waits; its time is free again. */
export const denyVisit = defineUseCase({
  name: 'denyVisit',
  summary: 'Deny a visit that waits for approval',
  permission: 'visit:change',
  action: 'update',
  input: visitDecisionSchema,
  output: deskVisitSchema,
  run: async (tx, context, { visitId, version, reason }) =>
    turn(tx, context, { visitId, version, state: 'cancelled', reason: reason ?? null, decides: true }),
});

interface Turn {
  readonly visitId: string;
  readonly version: number;
  readonly state: VisitState;
  readonly reason: string | null;
  /** Approves or denies: only what is pending can be. */
  readonly decides: boolean;
}

const takesNothing = (state: VisitState): boolean => state === 'cancelled' || state === 'no-show';

async function turn(tx: TenantTx, context: UseCaseContext, asked: Turn) {
  const { clinicId, now } = context;
  const { visitId, version, state, reason } = asked;
  const seen = await findVisit(tx, clinicId, visitId);
  if (seen === undefined) return notFound;
  const setUp = await loadSetUp(tx, clinicId);
  await holdRows(tx, context, [seen.practitionerId, ...seen.resourceIds]);
  const visit = (await findVisit(tx, clinicId, visitId)) ?? seen;
  if (visit.version !== version) {
    const stale = refuse({ kind: 'stale', yours: asked, current: visit, touched: [touchedVisit(visit)] });
    return asDeskOutcome(stale, setUp);
  }
  if (asked.decides && visit.state !== 'pending')
    return refuse({ kind: 'conflict', detail: 'This visit does not wait for approval any more.' });
  const inTheWay = await makeRoom(tx, context, setUp, { visit, asked });
  if (!inTheWay.ok) return inTheWay;
  const written = await writeVisit(tx, context, {
    ...{ visit, version, what: asked.decides ? decision(state) : state, reason, yours: asked },
    update: {
      ...{ state, stateChangedAt: now, cancelReason: takesNothing(state) ? reason : null },
      // Staff answer for it from now on, so it does not lapse.
      ...(visit.confirmBy !== null && { confirmBy: null }),
    },
  });
  if (!written.ok) return asDeskOutcome(written, setUp);
  const message = messageOf(visit.state, asked);
  if (message !== null) {
    await countSequence(tx, clinicId, visitId);
    await queueVisitMessages(tx, context, { visitId, change: message, by: 'staff' });
  }
  return asDeskOutcome(written, setUp);
}

const decision = (state: VisitState): string => (state === 'cancelled' ? 'denied' : 'approved');

/** Takes the time again or gives it back, and refuses what somebody else got first. */
async function makeRoom(
  tx: TenantTx,
  { clinicId, now, newId }: UseCaseContext,
  setUp: SetUp,
  { visit, asked }: { readonly visit: Visit; readonly asked: Turn },
): Promise<Outcome<null>> {
  const resourceIds = [visit.practitionerId, ...visit.resourceIds];
  const service = setUp.services.find(({ id }) => id === visit.serviceId);
  const range = {
    start: visit.start - (service?.bufferBefore ?? 0) * 60_000,
    end: visit.end + (service?.bufferAfter ?? 0) * 60_000,
  };
  const of = { kind: 'visit', id: visit.visitId } as const;
  if (takesNothing(asked.state)) {
    await vacate(tx, clinicId, of);
    return done(null, []);
  }
  const isBack = takesNothing(visit.state);
  if (!isBack && !(asked.decides && asked.state === 'booked')) return done(null, []);
  const collisions = await listCollisions(tx, clinicId, { resourceIds, range, except: visit.visitId, now });
  const states = await listVisitStates(
    tx,
    clinicId,
    collisions.map(({ id }) => id),
  );
  // What waits for approval itself does not stand in the way of what is approved first.
  const inTheWay = collisions.filter(({ kind, id }) => isBack || kind !== 'visit' || states.get(id) !== 'pending');
  if (inTheWay.length > 0) {
    const collides = inTheWay.map((it) => toCollision(setUp, it));
    return refuse({
      kind: 'taken',
      code: 'taken',
      detail: 'Somebody else has this time by now.',
      alternatives: [],
      collides,
    });
  }
  if (isBack) {
    await occupy(tx, clinicId, {
      ...{ resourceIds, range, of, serviceId: visit.serviceId, visitStart: new Date(visit.start) },
      ...{ expiresAt: null, deliberate: false, newId },
    });
  }
  return done(null, []);
}

/** What the patient is told of it. */
function messageOf(from: VisitState, { state, decides }: Turn): VisitMessageChange['change'] | null {
  if (state === from) return null;
  if (state === 'cancelled') return decides ? 'denied' : 'cancelled';
  if (from === 'pending' && (state === 'booked' || state === 'confirmed')) return 'approved';
  return from === 'cancelled' && (state === 'booked' || state === 'confirmed') ? 'booked' : null;
}
