import { expect, test } from 'vitest';
import { accessLines } from './access-lines.ts';

const by = { kind: 'staff', name: 'Carl Clinician' } as const;

test('the same done by the same person on the same day is one line, with the last time and how often', () => {
  const lines = accessLines(
    [
      { at: '2026-03-02T15:00:00.000Z', by, action: 'read', resource: 'encounter' },
      { at: '2026-03-02T14:00:00.000Z', by, action: 'read', resource: 'encounter' },
      { at: '2026-02-20T14:00:00.000Z', by, action: 'read', resource: 'encounter' },
    ],
    { kind: 'patient', name: 'Hanna Lindgren', recordName: 'Hanna Lindgren' },
  );
  expect(lines.map(({ who, did, at, count }) => [who, did, at, count])).toEqual([
    ['Carl Clinician', 'looked at a visit', '2026-03-02T15:00:00.000Z', 2],
    ['Carl Clinician', 'looked at a visit', '2026-02-20T14:00:00.000Z', 1],
  ]);
});

const at = '2026-03-02T15:00:00.000Z';
const some = [
  { at, by: { kind: 'patient', name: null }, action: 'read', resource: 'audit' },
  { at, by: { kind: 'guardian', name: 'Hanna Lindgren' }, action: 'read', resource: 'plan' },
  { at, by: { kind: 'patient', name: null }, action: 'sign-in', resource: 'patient' },
] as const;

test('a patient is told of their own looking as theirs, and of a guardian by name', () => {
  const lines = accessLines(some, { kind: 'patient', name: 'Nils Lindgren', recordName: 'Nils Lindgren' });
  expect(lines.map(({ who, did }) => `${who} ${did}`)).toEqual([
    'You looked at this list',
    'Hanna Lindgren looked at a plan',
    'You signed in',
  ]);
});

test('a guardian is told of their own looking as theirs, and of the patient by name', () => {
  const lines = accessLines(some, { kind: 'guardian', name: 'Hanna Lindgren', recordName: 'Nils Lindgren' });
  expect(lines.map(({ who, did }) => `${who} ${did}`)).toEqual([
    'Nils Lindgren looked at this list',
    'You looked at a plan',
    'Nils Lindgren signed in',
  ]);
});
