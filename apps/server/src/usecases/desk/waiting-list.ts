import {
  type WaitingView,
  waitingChangeSchema,
  waitingEntrySchema,
  waitingListSchema,
  waitingMatchesQuerySchema,
  waitingMatchesSchema,
  waitingSchema,
} from '@junction/contract';
import { invariant } from '@junction/kernel';
import { busyWindow, formatInstant, freeSlots, matchWaitingList, toCivil } from '@junction/scheduling';
import { Type } from '@sinclair/typebox';
import { listBusy } from '../../store/booking/occupancies.ts';
import { tellSchedule } from '../../store/booking/schedule-events.ts';
import { loadSetUp, type SetUp } from '../../store/booking/set-up.ts';
import { findVisit } from '../../store/booking/visits.ts';
import { findWaiting, insertWaiting, listWaiting, updateWaiting } from '../../store/booking/waiting-entries.ts';
import { findKeptEntry } from '../../store/patients.ts';
import type { TenantTx } from '../../store/tenant.ts';
import { slotQuery } from '../booking/slot-query.ts';
import { done, notFound, refuse } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';

const touchedEntry = ({ id, patient }: WaitingView) => ({ resource: 'waiting', id, patientId: patient.id }) as const;
const touchedList = { resource: 'waiting', id: null, patientId: null } as const;

export const listWaitingEntries = defineUseCase({
  name: 'listWaitingEntries',
  summary: 'Who waits for a time, the most urgent first',
  permission: 'schedule:read',
  action: 'list',
  input: Type.Object({}, { additionalProperties: false }),
  output: waitingListSchema,
  run: async (tx, { clinicId }) => done({ entries: [...(await listWaiting(tx, clinicId))] }, [touchedList]),
});

export const addWaitingEntry = defineUseCase({
  name: 'addWaitingEntry',
  summary: 'Put a patient on the waiting list',
  permission: 'waiting:update',
  action: 'create',
  input: waitingEntrySchema,
  output: waitingSchema,
  run: async (tx, { clinicId, newId }, entry) => {
    const patientId = await findKeptEntry(tx, clinicId, entry.patient);
    if (patientId === undefined) return notFound;
    const problems = await wishProblems(tx, clinicId, entry);
    if (problems.length > 0) return refuse({ kind: 'invalid', problems });
    const id = newId();
    await insertWaiting(tx, clinicId, { ...entry, id, patient: patientId });
    await tellSchedule(tx, clinicId, [{ kind: 'waiting', id, version: 1 }]);
    const added = await findWaiting(tx, clinicId, id);
    invariant(added !== undefined, 'who was just added is there');
    return done(added, [touchedEntry(added)]);
  },
});

export const changeWaitingEntry = defineUseCase({
  name: 'changeWaitingEntry',
  summary: 'Change what somebody waits for, or take them off the list',
  permission: 'waiting:update',
  action: 'update',
  input: waitingChangeSchema,
  output: waitingSchema,
  run: async (tx, { clinicId }, change) => {
    const { waitingId, version } = change;
    const found = await findWaiting(tx, clinicId, waitingId);
    if (found === undefined) return notFound;
    const problems = await wishProblems(tx, clinicId, change);
    if (problems.length > 0) return refuse({ kind: 'invalid', problems });
    const isSaved = await updateWaiting(tx, clinicId, { ...change, id: waitingId });
    const current = (await findWaiting(tx, clinicId, waitingId)) ?? found;
    if (!isSaved) return refuse({ kind: 'stale', yours: change, current, touched: [touchedEntry(current)] });
    await tellSchedule(tx, clinicId, [{ kind: 'waiting', id: waitingId, version: version + 1 }]);
    return done(current, [touchedEntry(current)]);
  },
});

/** Who fits the time of a visit that was cancelled: the free starts of that stretch, each with those who wait for it. */
export const matchWaitingEntries = defineUseCase({
  name: 'matchWaitingEntries',
  summary: 'Who waits for a time that freed up',
  permission: 'schedule:read',
  action: 'list',
  input: waitingMatchesQuerySchema,
  output: waitingMatchesSchema,
  run: async (tx, { clinicId, now }, { visit: visitId }) => {
    const visit = await findVisit(tx, clinicId, visitId);
    if (visit === undefined) return notFound;
    const setUp = await loadSetUp(tx, clinicId);
    const waiting = (await listWaiting(tx, clinicId)).filter(({ state }) => state === 'waiting' || state === 'offered');
    const { date } = toCivil(visit.start, setUp.zone);
    const busy = await listBusy(tx, clinicId, { window: busyWindow({ zone: setUp.zone, from: date, to: date }), now });
    const slots = setUp.services
      .filter(({ id, isActive }) => isActive && waiting.some(({ service }) => service === id))
      .flatMap((service) => {
        const asked = { service, practitioner: visit.practitionerId, from: date, to: date, busy, now, online: false };
        return freeSlots(slotQuery(setUp, asked)).filter(({ start, end }) => start >= visit.start && end <= visit.end);
      })
      .sort((a, b) => a.start - b.start);
    const entries = waiting.map((it) => ({ ...it, since: Date.parse(it.since) }));
    const matches = matchWaitingList({ zone: setUp.zone, now: now.getTime(), slots, entries });
    const views = new Map(waiting.map((it) => [it.id, it]));
    const value = matches.map(({ slot, entries: fitting }) => ({
      ...{ start: formatInstant(slot.start, setUp.zone), end: formatInstant(slot.end, setUp.zone) },
      practitioner: slot.practitioner,
      entries: fitting.flatMap(({ id }) => views.get(id) ?? []),
    }));
    const people = [...new Set(value.flatMap((it) => it.entries))];
    return done({ matches: value }, [touchedList, ...people.map(touchedEntry)]);
  },
});

type Wish = Pick<WaitingView, 'service' | 'place' | 'practitioners' | 'from' | 'to'>;

async function wishProblems(tx: TenantTx, clinicId: string, wish: Wish) {
  const { services, places, practitioners }: SetUp = await loadSetUp(tx, clinicId);
  const known = practitioners.map(({ id }) => id);
  return [
    ...(services.some(({ id }) => id === wish.service)
      ? []
      : [{ path: 'service', message: 'is no service of this clinic' }]),
    ...(wish.place === 'any' || places.some(({ id }) => id === wish.place)
      ? []
      : [{ path: 'place', message: 'is no place of this clinic' }]),
    ...(wish.practitioners === 'any' || wish.practitioners.every((id) => known.includes(id))
      ? []
      : [{ path: 'practitioners', message: 'names somebody who sees no patients here' }]),
    ...[wish.from, wish.to].flatMap((date, i) =>
      date === null || (isDay(date) && date > '2000-01-01' && date < '2200-01-01')
        ? []
        : [{ path: i === 0 ? 'from' : 'to', message: 'must be a day from 2000 to 2199' }],
    ),
  ];
}

const isDay = (date: string): boolean =>
  !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);
