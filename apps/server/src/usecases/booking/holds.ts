import { randomBytes } from 'node:crypto';
import { type Hold as HoldView, holdEntrySchema } from '@junction/contract';
import { formatInstant, holdExpiry } from '@junction/scheduling';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import { tokenHash } from '../../sign-in/keyed-hash.ts';
import { findHold, type Hold, insertHold, removeHold, renewHold } from '../../store/booking/holds.ts';
import { listCollisions, occupy, setExpiry } from '../../store/booking/occupancies.ts';
import { tellSchedule } from '../../store/booking/schedule-events.ts';
import { loadSetUp, type SetUp } from '../../store/booking/set-up.ts';
import { parseInput } from '../parse-input.ts';
import { done, notFound, type Outcome, refuse } from '../refusal.ts';
import { TimeLost } from '../retry.ts';
import { checkRequest, findOffer } from './check-request.ts';
import { holdRows } from './hold-rows.ts';
import { type PublicCall, type PublicParts, runPublic } from './public-runner.ts';
import { named } from './slot-query.ts';

const shape = TypeCompiler.Compile(holdEntrySchema);

/** Keeps a time for somebody who is typing. Whoever has the secret renews it, books it or gives it back. */
export async function holdTime(parts: PublicParts, call: PublicCall, input: unknown): Promise<Outcome<HoldView>> {
  const parsed = parseInput({ shape, value: input, check: () => [] });
  if (!parsed.ok) return refuse({ kind: 'invalid', problems: parsed.problems });
  const entry = parsed.value;
  const secret = randomBytes(24).toString('base64url');
  return runPublic(parts, call, {
    action: 'create',
    run: async (tx, context) => {
      const { clinicId, now, newId } = context;
      const setUp = await loadSetUp(tx, clinicId);
      const offer = findOffer(setUp, entry);
      if (!offer.ok) return refuse({ kind: 'invalid', problems: offer.problems });
      const asked = { service: offer.value, practitioner: entry.practitioner ?? null, start: entry.start };
      const answer = await checkRequest(tx, context, setUp, { ...asked, minutes: null, patientBusy: [] });
      if (!answer.ok) return answer;
      const [slot] = answer.value;
      const resourceIds = [slot.practitioner, ...slot.resources];
      await holdRows(tx, context, resourceIds);
      const query = { resourceIds, range: slot.occupies, except: null, now };
      if ((await listCollisions(tx, clinicId, query)).length > 0) throw new TimeLost();
      const expiresAt = new Date(holdExpiry(setUp.policy, now.getTime()));
      const holdId = newId();
      const hold: Hold = {
        ...{ holdId, serviceId: slot.service, practitionerId: slot.practitioner, placeId: slot.place },
        ...{ resourceIds: slot.resources, start: slot.start, end: slot.end, expiresAt },
      };
      await insertHold(tx, clinicId, { ...hold, secretHash: tokenHash(secret) });
      await occupy(tx, clinicId, {
        ...{ resourceIds, range: slot.occupies, of: { kind: 'hold', id: holdId }, serviceId: slot.service },
        ...{ visitStart: new Date(slot.start), expiresAt, deliberate: false, newId },
      });
      await tellSchedule(tx, clinicId, [{ kind: 'hold', id: holdId, version: 1 }]);
      return done(toView(setUp, hold, secret), []);
    },
  });
}

/** Begins the time of a hold anew, even of one that lapsed, unless somebody else has the time by now. */
export const renewTime = (parts: PublicParts, call: PublicCall, secret: string): Promise<Outcome<HoldView>> =>
  runPublic(parts, call, {
    action: 'update',
    run: async (tx, context) => {
      const { clinicId, now } = context;
      const setUp = await loadSetUp(tx, clinicId);
      const found = await findHold(tx, clinicId, tokenHash(secret));
      if (found === undefined || found.expiresAt <= now || found.start <= now.getTime()) return notFound;
      await holdRows(tx, context, [found.practitionerId, ...found.resourceIds]);
      const expiresAt = new Date(holdExpiry(setUp.policy, now.getTime()));
      await renewHold(tx, clinicId, { holdId: found.holdId, expiresAt });
      await setExpiry(tx, clinicId, { kind: 'hold', id: found.holdId, expiresAt });
      return done(toView(setUp, { ...found, expiresAt }, secret), []);
    },
  });

/** Gives the time back. A hold that is gone already is fine. */
export const dropHold = (parts: PublicParts, call: PublicCall, secret: string): Promise<Outcome<null>> =>
  runPublic(parts, call, {
    action: 'update',
    run: async (tx, context) => {
      const { clinicId } = context;
      const found = await findHold(tx, clinicId, tokenHash(secret));
      if (found === undefined) return done(null, []);
      await holdRows(tx, context, [found.practitionerId, ...found.resourceIds]);
      await removeHold(tx, clinicId, found.holdId);
      await tellSchedule(tx, clinicId, [{ kind: 'hold', id: found.holdId, version: 1 }]);
      return done(null, []);
    },
  });

function toView(setUp: SetUp, { start, end, expiresAt, practitionerId }: Hold, hold: string): HoldView {
  const format = (instant: number): string => formatInstant(instant, setUp.zone);
  const times = { expires: format(expiresAt.getTime()), start: format(start), end: format(end) };
  return { hold, ...times, practitioner: named(setUp, practitionerId) };
}
