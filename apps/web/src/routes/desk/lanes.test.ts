import { expect, test } from 'vitest';
import { lanesOf } from './lanes.ts';

test('a visit alone takes the whole width', () => {
  expect([...lanesOf([{ id: 'a', start: 540, end: 570 }])]).toEqual([['a', { lane: 0, lanes: 1 }]]);
});

test('visits that only touch do not share the width', () => {
  const lanes = lanesOf([
    { id: 'a', start: 540, end: 570 },
    { id: 'b', start: 570, end: 600 },
  ]);
  expect(lanes.get('b')).toEqual({ lane: 0, lanes: 1 });
});

test('a chain of three overlapping visits needs two places, and the third takes the first place again', () => {
  const lanes = lanesOf([
    { id: 'a', start: 540, end: 570 },
    { id: 'b', start: 555, end: 600 },
    { id: 'c', start: 570, end: 590 },
  ]);
  expect(Object.fromEntries(lanes)).toEqual({
    a: { lane: 0, lanes: 2 },
    b: { lane: 1, lanes: 2 },
    c: { lane: 0, lanes: 2 },
  });
});

test('two visits without length at one time stand side by side', () => {
  const lanes = lanesOf([
    { id: 'a', start: 540, end: 540 },
    { id: 'b', start: 540, end: 540 },
  ]);
  expect(lanes.get('a')).toEqual({ lane: 0, lanes: 2 });
  expect(lanes.get('b')).toEqual({ lane: 1, lanes: 2 });
});
