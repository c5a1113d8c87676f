import type { Today } from '@junction/contract';
import { expect, test } from 'vitest';
import { firstToSee, visitNotes } from './visit-notes.ts';

const visit = (more: Partial<Today['visits'][number]> = {}): Today['visits'][number] => ({
  ...{ visitId: 'one', start: '2026-03-02T15:00:00Z', end: '2026-03-02T15:30:00Z', state: 'booked' },
  ...{ service: 'Follow-up', practitioner: { id: 'p', name: 'Carl' }, visitorName: null, encounter: null },
  ...{ patient: { id: 'ana', name: 'Ana Ruiz', isSample: true }, hasIntake: false, urgency: null },
  ...{ visitNumber: 1, isReassessment: false },
  ...more,
});
const textsOf = (more: Partial<Today['visits'][number]>) => visitNotes(visit(more)).map(({ text }) => text);

test('a visit says its state, its number and whether the check is there', () => {
  expect(textsOf({ state: 'arrived', hasIntake: true })).toEqual(['Arrived', 'First visit', 'Check done']);
});

test('a re-assessment and a note that waits for its signature are due', () => {
  const notes = visitNotes(
    visit({ visitNumber: 4, isReassessment: true, encounter: { id: 'e', signed: false } }),
  ).filter(({ isDue }) => isDue);
  expect(notes.map(({ text }) => text)).toEqual(['Visit 4: re-assess', 'Note begun, not signed']);
});

test('a visitor without a record cannot be opened, and it says so', () => {
  expect(textsOf({ patient: null, visitorName: 'Petra Press' })).toEqual([
    'Booked',
    'No record yet. Link a patient at the desk.',
  ]);
});

test('who is in the room is seen first, then who has arrived, then the next who is not signed', () => {
  const done = visit({ visitId: 'done', state: 'done' });
  const signed = visit({ visitId: 'signed', encounter: { id: 'e', signed: true } });
  const booked = visit({ visitId: 'booked' });
  const arrived = visit({ visitId: 'arrived', state: 'arrived' });
  const inRoom = visit({ visitId: 'in-room', state: 'in-room' });
  expect(firstToSee([done, signed, booked, arrived, inRoom])).toBe('in-room');
  expect(firstToSee([done, signed, booked, arrived])).toBe('arrived');
  expect(firstToSee([done, signed, booked])).toBe('booked');
  expect(firstToSee([done, signed])).toBeUndefined();
});
