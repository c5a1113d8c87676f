import { timingSafeEqual } from 'node:crypto';
import { type Arrival, arrivalEntrySchema } from '@junction/contract';
import { dateAfter, formatInstant, toInstants } from '@junction/scheduling';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import { keyedHash } from '../../sign-in/keyed-hash.ts';
import { loadBookingSettings } from '../../store/booking/booking-settings.ts';
import { tellSchedule } from '../../store/booking/schedule-events.ts';
import { loadSetUp } from '../../store/booking/set-up.ts';
import { insertVisitChange } from '../../store/booking/visit-changes.ts';
import { listArrivals, updateVisit } from '../../store/booking/visits.ts';
import { parseInput } from '../parse-input.ts';
import { plainName } from '../patients/search-key.ts';
import { done, type Outcome, refuse } from '../refusal.ts';
import { visitOfToken } from './manage-token.ts';
import { type PublicCall, type PublicParts, runPublic } from './public-runner.ts';

const shape = TypeCompiler.Compile(arrivalEntrySchema);

/**
 * Says at the door that one is here: by the code that hangs there, the day of birth, and the name or the visit's own link.
 * Whoever is not found is answered alike, whatever was wrong.
 */
export async function arriveByCode(parts: PublicParts, call: PublicCall, input: unknown): Promise<Outcome<Arrival>> {
  const parsed = parseInput({ shape, value: input, check: () => [] });
  if (!parsed.ok) return refuse({ kind: 'invalid', problems: parsed.problems });
  const entry = parsed.value;
  return runPublic(parts, call, {
    action: 'update',
    run: async (tx, context) => {
      const { clinicId, now, newId } = context;
      const setUp = await loadSetUp(tx, clinicId);
      const { doorCode } = await loadBookingSettings(tx, clinicId);
      const today = dateAfter(now.getTime(), 0, setUp.zone);
      const [from = now.getTime()] = toInstants(today, '00:00', setUp.zone);
      const visits = await listArrivals(tx, clinicId, { from: new Date(from), until: new Date(from + 26 * 3_600_000) });
      const isDoor = isSame(doorCode.trim().toUpperCase(), entry.doorCode.trim().toUpperCase());
      const ofToken = entry.token == null ? undefined : visitOfToken(parts.secret, clinicId, entry.token);
      const name = plainName(entry.name ?? '');
      const visit = visits.find(
        (it) =>
          isDoor &&
          it.birthDate === entry.birthDate &&
          (it.visitId === ofToken || (name !== '' && it.names.some((known) => plainName(known) === name))),
      );
      if (visit === undefined) return refuse({ kind: 'invalid', problems: [nobody] });
      const service = setUp.services.find(({ id }) => id === visit.serviceId)?.name ?? '';
      const arrival: Arrival = { arrived: true, service, start: formatInstant(visit.start, setUp.zone) };
      const touched = [{ resource: 'visit', id: visit.visitId, patientId: visit.patientId }] as const;
      if (visit.state === 'arrived' || visit.state === 'in-room') return done(arrival, touched);
      const { visitId, version } = visit;
      const update = { visitId, version, state: 'arrived', stateChangedAt: now } as const;
      if (!(await updateVisit(tx, clinicId, update))) return refuse({ kind: 'invalid', problems: [nobody] });
      const change = {
        visitId,
        what: 'arrived',
        before: { state: visit.state },
        after: { state: 'arrived' },
        reason: null,
      };
      await insertVisitChange(tx, context, { ...change, changeId: newId() });
      await tellSchedule(tx, clinicId, [{ kind: 'visit', id: visitId, version: version + 1 }]);
      return done(arrival, touched);
    },
  });
}

const nobody = {
  path: 'birthDate',
  message: 'with this name and code fits no visit of today; please come to the desk',
};

/** In the same time for every difference. */
const isSame = (a: string, b: string): boolean => timingSafeEqual(keyedHash('door', a), keyedHash('door', b));
