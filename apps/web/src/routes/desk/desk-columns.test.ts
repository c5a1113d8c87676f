import { expect, test } from 'vitest';
import type { Schedule, Visit } from '#src/data/desk/schedule.ts';
import { columnsOf, freeMinutes, placed, shownHours } from './desk-columns.ts';

const at = (text: string): number => Date.parse(text);

const visit: Visit = {
  ...{ id: 'v1', version: 1, patient: { id: 'p1', name: 'Ana Ruiz' }, visitorName: null, service: 's1' },
  ...{ practitioner: 'lena', place: 'main', resources: ['room-1'], state: 'booked', bookedBy: 'staff', note: null },
  ...{ urgent: false, overlapReason: null, phone: null, email: null, confirmBy: null, cancelReason: null },
  ...{ start: at('2026-11-23T16:00Z'), end: at('2026-11-23T16:30Z') },
};

const schedule: Schedule = {
  zone: 'America/Chicago',
  places: [{ id: 'main', name: 'Main' }],
  practitioners: [
    { id: 'lena', name: 'Dr. Lena Okafor' },
    { id: 'sam', name: 'Sam Whitfield' },
  ],
  resources: [{ id: 'room-1', name: 'Room 1', place: 'main', kind: 'room' }],
  services: [],
  visits: [visit, { ...visit, id: 'v2', state: 'cancelled' }],
  blocks: [],
  holds: [],
  opening: new Map([['lena', [{ start: at('2026-11-23T14:00Z'), end: at('2026-11-23T23:00Z') }]]]),
};
const day = { schedule, view: 'day', dates: ['2026-11-23'], only: undefined, showCancelled: false } as const;

test('a day has a column for each practitioner, with visits at the clinic’s time and what is left of the hours', () => {
  const [lena, sam] = columnsOf({ ...day, by: 'practitioner' });
  expect(lena?.visits.map(({ it, start, end }) => [it.id, start, end])).toEqual([['v1', 600, 630]]);
  expect(lena?.detail).toBe('1 visit, 8 h 30 min free');
  expect(sam?.closed).toEqual([{ start: 0, end: 1440, label: 'Not here today' }]);
});

test('a column of a room has the visits that use it', () => {
  const columns = columnsOf({ ...day, by: 'room' });
  expect(columns.map(({ title, visits }) => [title, visits.length])).toEqual([['Room 1', 1]]);
});

test('cancelled visits are shown only when asked for, and take no time', () => {
  const [lena] = columnsOf({ ...day, by: 'practitioner', showCancelled: true });
  expect(lena?.visits.map(({ it }) => it.id)).toEqual(['v1', 'v2']);
  expect(lena?.detail).toBe('1 visit, 8 h 30 min free');
});

test('what goes over midnight is cut at the edges of the day', () => {
  const range = { start: at('2026-11-23T02:00Z'), end: at('2026-11-24T08:00Z') };
  expect(placed([range], '2026-11-23', 'America/Chicago')).toEqual([{ it: range, start: 0, end: 1440 }]);
});

test('time that two things take is taken once', () => {
  const open = [{ start: 480, end: 600 }];
  expect(
    freeMinutes(open, [
      { start: 490, end: 520 },
      { start: 500, end: 530 },
    ]),
  ).toBe(80);
});

test('the grid shows whole hours, from eight to five at least', () => {
  expect(shownHours([])).toEqual({ from: 480, to: 1020 });
  const [lena] = columnsOf({ ...day, by: 'practitioner' });
  const late = lena && { ...lena, visits: [{ it: visit, start: 430, end: 1070 }] };
  expect(shownHours(late === undefined ? [] : [late])).toEqual({ from: 420, to: 1080 });
});
