import type { WaitingView } from '@junction/contract';
import { expect, test } from 'vitest';
import type { Schedule } from '#src/data/desk/schedule.ts';
import { waitingFits } from './waiting-fits.ts';

const at = (time: string): number => Date.parse(`2026-11-23T${time}-06:00`);

const schedule: Schedule = {
  zone: 'America/Chicago',
  places: [{ id: 'main', name: 'Main' }],
  practitioners: [
    { id: 'lena', name: 'Dr. Lena Okafor' },
    { id: 'sam', name: 'Sam Whitfield' },
  ],
  resources: [],
  services: [
    {
      ...{ id: 'follow-up', name: 'Follow-up', minutes: 30, bufferBefore: 0, bufferAfter: 0, patients: 'any' },
      ...{ practitioners: ['lena'], isActive: true },
    },
  ],
  visits: [],
  blocks: [{ id: 'b1', version: 1, resource: 'lena', reason: 'Lunch', start: at('12:00'), end: at('13:00') }],
  holds: [],
  opening: new Map([
    ['lena', [{ start: at('09:00'), end: at('17:00') }]],
    ['sam', [{ start: at('09:00'), end: at('17:00') }]],
  ]),
};

const entry: WaitingView = {
  ...{ id: 'w1', version: 1, patient: { id: 'p1', name: 'B. Larsen' }, phone: null, service: 'follow-up' },
  ...{ place: 'any', practitioners: 'any', from: null, to: null, noticeMinutes: 60, urgency: 'soon', note: null },
  times: [{ weekday: 'monday', from: '11:30', to: '17:00' }],
  ...{ state: 'waiting', since: '2026-11-20T10:00:00-06:00' },
};

test('who waits fits the first free time that suits them, with somebody who gives the service', () => {
  expect(waitingFits([entry], schedule, at('08:00')).get('w1')).toEqual({ practitioner: 'lena', start: at('11:30') });
});

test('the first time is one that leaves them time to come, and none that is blocked', () => {
  const fit = waitingFits([entry], schedule, at('10:50')).get('w1');
  expect(fit).toEqual({ practitioner: 'lena', start: at('13:00') });
});

test('who was offered a time already, or is free on other days, does not fit', () => {
  expect(waitingFits([{ ...entry, state: 'offered' }], schedule, at('08:00')).size).toBe(0);
  const tuesdays: WaitingView = { ...entry, times: [{ weekday: 'tuesday', from: '08:00', to: '17:00' }] };
  expect(waitingFits([tuesdays], schedule, at('08:00')).size).toBe(0);
});
