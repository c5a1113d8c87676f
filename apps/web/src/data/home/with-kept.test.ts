import type { HomePlace } from '@junction/contract';
import { expect, test } from 'vitest';
import type { KeptAnswer } from './kept-answers.ts';
import { runsOf } from './send-kept.ts';
import { withKept } from './with-kept.ts';

const rating = { id: 'pain', text: 'Pain', from: 0, to: 10, low: 'none', high: 'worst' };
const home: HomePlace = {
  language: 'en',
  today: '2026-11-25',
  emergency: null,
  plan: {
    ...{ planId: 'p', encounterId: 'e', state: 'running', startedOn: '2026-11-20', endedOn: null, ended: null },
    ...{ selfCare: [], direction: 'stiff', education: [], week: [], remindAt: null, version: 1 },
    exercises: [
      {
        ...{ exerciseId: 'ex-cat-camel', name: 'Cat and camel', purpose: '', position: '', steps: [], stopIf: '' },
        dose: { sets: 2, reps: 10, holdS: null, frequency: '2/day', amount: null },
        ...{ pose: {}, state: 'going', because: null, doneToday: 1, dueToday: 2 },
      },
    ],
    checkIn: {
      ...{ due: true, nextOn: null, pain: rating, activities: [], globalChange: null },
      ...{ drawing: false, warningSigns: [], instruments: [] },
    },
  },
};

const log = (id: string, at: string): KeptAnswer => ({
  ...{ kind: 'log', slug: 'kinesio', patientId: 'x' },
  body: { id, exerciseId: 'ex-cat-camel', at, feel: 'done', sets: 2, pain: null },
});
const checkIn = (id: string, at: string): KeptAnswer => ({
  ...{ kind: 'check-in', slug: 'kinesio', patientId: 'x' },
  body: {
    ...{ id, at, pain: 4, activities: [], globalChange: null },
    ...{ instruments: [], drawing: null, warningSigns: [], note: null },
  },
});

test('an exercise that waits to be sent counts as done today, beside what the server knows', () => {
  const noon = new Date(2026, 10, 25, 12).toISOString();
  expect(withKept(home, [log('a', noon)], '2026-11-25').plan?.exercises[0]?.doneToday).toBe(2);
});

test('what was done on another day does not count today, and a later day of the device starts at nothing', () => {
  const noon = new Date(2026, 10, 25, 12).toISOString();
  expect(withKept(home, [log('a', noon)], '2026-11-26').plan?.exercises[0]?.doneToday).toBe(0);
});

test('a clinic whose day is ahead of the device keeps what it has counted', () => {
  expect(withKept(home, [], '2026-11-24').plan?.exercises[0]?.doneToday).toBe(1);
});

test('a check-in that waits to be sent is no longer due', () => {
  expect(withKept(home, [checkIn('c', '2026-11-25T10:00:00.000Z')], '2026-11-25').plan?.checkIn.due).toBe(false);
});

test('answers go in the order in which they were given, neighbors of one kind together', () => {
  const answers = [log('a', '1'), log('b', '2'), checkIn('c', '3'), log('d', '4')];
  expect(runsOf(answers).map((run) => run.map(({ body }) => body.id))).toEqual([['a', 'b'], ['c'], ['d']]);
});
