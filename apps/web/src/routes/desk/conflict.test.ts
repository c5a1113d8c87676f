import { expect, test } from 'vitest';
import { readConflict } from './conflict.ts';

test('a refusal names what is in the way and the nearest free times, whoever gives them', () => {
  const said = new Map<string, unknown>([
    ['collides', [{ kind: 'visit', id: 'v1', what: 'a visit', start: '2026-11-23T10:00Z', end: '2026-11-23T10:30Z' }]],
    [
      'alternatives',
      [{ start: '2026-11-23T11:00Z', end: '2026-11-23T11:30Z', practitioner: { id: 'lena', name: 'L' } }],
    ],
  ]);
  expect(readConflict(said)).toEqual({
    collides: [{ id: 'v1', what: 'a visit', start: '2026-11-23T10:00Z', end: '2026-11-23T10:30Z' }],
    alternatives: [{ start: '2026-11-23T11:00Z', practitioner: 'lena' }],
  });
});

test('a refusal that says nothing of it leaves nothing to show', () => {
  expect(readConflict(new Map([['alternatives', 'none']]))).toEqual({ collides: [], alternatives: [] });
});
