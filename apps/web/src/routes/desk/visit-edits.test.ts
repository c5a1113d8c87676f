import { expect, test } from 'vitest';
import type { Schedule, Visit } from '#src/data/desk/schedule.ts';
import { changeOf, editsOf, startOf } from './visit-edits.ts';

const zone = 'America/Chicago';
const schedule: Schedule = {
  ...{ zone, places: [], practitioners: [], resources: [], services: [], visits: [], blocks: [], holds: [] },
  opening: new Map(),
};
const visit: Visit = {
  ...{ id: 'v1', version: 1, patient: { id: 'p1', name: 'Ana Ruiz' }, visitorName: null, service: 's1' },
  ...{ practitioner: 'lena', place: 'main', resources: ['room-1'], state: 'booked', bookedBy: 'staff', note: null },
  ...{ urgent: false, overlapReason: null, phone: null, email: null, confirmBy: null, cancelReason: null },
  ...{ start: Date.parse('2026-11-23T16:00Z'), end: Date.parse('2026-11-23T16:30Z') },
};

test('a visit is edited in the clinic’s time, and only what changed is sent', () => {
  const base = editsOf(visit, zone);
  expect(base).toMatchObject({ date: '2026-11-23', time: '10:00', minutes: '30', resource: 'room-1', note: '' });
  expect(changeOf(base, base, schedule)).toEqual({});
  expect(changeOf(base, { ...base, time: '10:15', note: ' call first ' }, schedule)).toEqual({
    start: '2026-11-23T10:15:00-06:00',
    note: 'call first',
  });
});

test('a note that is taken away is sent as none', () => {
  const base = editsOf({ ...visit, note: 'call first' }, zone);
  expect(changeOf(base, { ...base, note: '' }, schedule)).toEqual({ note: null });
});

test('a time that the clocks skip, or that is none, is not sent', () => {
  const base = editsOf(visit, zone);
  expect(changeOf(base, { ...base, date: '2026-03-08', time: '02:30' }, schedule)).toBeUndefined();
  expect(startOf('2026-02-30', '10:00', schedule)).toBeUndefined();
});
