import { DEFAULT_POLICY, type OpeningHours } from '@junction/scheduling';
import type { LightMyRequestResponse } from 'fastify';
import { insertBookingSettings, usualBookingSettings } from '../store/booking/booking-settings.ts';
import { insertBookable, insertPlace, insertSchedule, insertService } from '../store/booking/catalog.ts';
import { ask, asStaff, makeId, openTestClinics, type TestClinics } from './test-clinics.ts';

/** A clinic of two practitioners and one room, open round the clock, at a fixed moment in November 2026. */
export interface TestBooking extends TestClinics {
  /** Half an hour with anybody, in no room. */
  readonly talk: string;
  /** Half an hour with anybody, in the one room. */
  readonly treatment: string;
  /** An hour with the first of the two. */
  readonly long: string;
  readonly ana: string;
  readonly ben: string;
  readonly room: string;
  readonly ask: (
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: unknown,
    key?: string,
  ) => Promise<LightMyRequestResponse>;
  /** As the front desk. */
  readonly desk: (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
  ) => Promise<LightMyRequestResponse>;
}

/** Noon in Chicago on the Monday before Thanksgiving 2026. */
export const testNow = new Date('2026-11-23T18:00:00Z');

export async function openTestBooking(clock: () => Date = () => testNow, siteFolder?: string): Promise<TestBooking> {
  const clinics = await openTestClinics({ parts: { clock }, siteFolder });
  const { home, within, app } = clinics;
  const { clinicId, staff } = home;
  const ids = { talk: makeId(), treatment: makeId(), long: makeId(), room: makeId() };
  const [ana, ben] = [staff.owner, staff.clinician];
  const place = makeId();
  const service = { nameEs: null, description: null, bufferBefore: 0, bufferAfter: 0, patients: 'any' } as const;
  const shown = { online: true, isActive: true, sort: 1, practitioners: null, needs: [] };
  await within(home, async (tx) => {
    await insertPlace(tx, clinicId, { id: place, name: 'Main', street: null, hours: always });
    for (const [resourceId, name] of [
      [ana, 'Ana'],
      [ben, 'Ben'],
    ] as const) {
      await insertBookable(tx, clinicId, { resourceId, kind: 'practitioner', name, place: null, provides: [] });
      await insertSchedule(tx, clinicId, { staffId: resourceId, works: [{ place, hours: always }], online: true });
    }
    await insertBookable(tx, clinicId, {
      ...{ resourceId: ids.room, kind: 'room', name: 'Room', place, provides: ['treatment-room'] },
    });
    await insertService(tx, clinicId, { ...service, ...shown, id: ids.talk, name: 'Talk', minutes: 30 });
    const needs = ['treatment-room'];
    await insertService(tx, clinicId, {
      ...service,
      ...shown,
      id: ids.treatment,
      name: 'Treatment',
      minutes: 30,
      needs,
    });
    await insertService(tx, clinicId, {
      ...service,
      ...shown,
      id: ids.long,
      name: 'Long',
      minutes: 60,
      practitioners: [ana],
    });
    const policy = { ...DEFAULT_POLICY, noticeMinutes: 60, horizonDays: 400, caps: [], cancelWindowMinutes: 1440 };
    const alignment = { from: 'midnight', everyMinutes: 30 } as const;
    await insertBookingSettings(tx, clinicId, {
      ...usualBookingSettings,
      policy: { ...policy, alignment },
      doorCode: 'DOOR1',
    });
  });
  return {
    ...{ ...clinics, ...ids, ana, ben },
    ask: (method, path, body, key) =>
      app.inject({
        ...{ method, url: `/api/public/clinics/home${path}` },
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(key !== undefined && { 'idempotency-key': key }),
        },
        ...(body !== undefined && { payload: JSON.stringify(body) }),
      }),
    desk: (method, path, body) =>
      ask(app, {
        as: asStaff(home, 'front-desk'),
        method,
        url: `/api/clinics/home${path}`,
        ...(body !== undefined && { body }),
      }),
  };
}

const roundTheClock = [{ from: '00:00', to: '24:00' }] as const;
const always: OpeningHours = {
  weekly: {
    ...{ monday: roundTheClock, tuesday: roundTheClock, wednesday: roundTheClock, thursday: roundTheClock },
    ...{ friday: roundTheClock, saturday: roundTheClock, sunday: roundTheClock },
  },
  exceptions: [],
  closures: [],
};

/** Somebody whom nobody knows; each number is somebody else. */
export const someone = (number: number) => ({
  ...{ name: `Visitor ${number}`, email: `visitor-${number}@example.org`, birthDate: '1980-02-29' },
});
