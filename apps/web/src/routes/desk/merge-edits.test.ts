import { expect, test } from 'vitest';
import { mergeEdits } from './merge-edits.ts';

const base = { time: '09:00', minutes: 30, note: 'first' };

test('changes to different fields come together without a question', () => {
  expect(mergeEdits(base, { ...base, note: 'mine' }, { ...base, time: '10:00' })).toEqual({
    value: { time: '10:00', minutes: 30, note: 'mine' },
    clashes: [],
    taken: ['time'],
  });
});

test('a field that both changed keeps what I typed and is named', () => {
  expect(mergeEdits(base, { ...base, note: 'mine' }, { ...base, note: 'theirs' })).toEqual({
    value: { time: '09:00', minutes: 30, note: 'mine' },
    clashes: ['note'],
    taken: [],
  });
});

test('the same change by both is no clash', () => {
  const both = { ...base, minutes: 45 };
  expect(mergeEdits(base, both, both)).toEqual({ value: both, clashes: [], taken: [] });
});
