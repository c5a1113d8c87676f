import { expect, test } from 'vitest';
import { besideSpot, type Edges, moved, nextSpot, type Spot } from './moves.ts';

const edges: Edges = { from: 480, to: 1080, columns: 3 };
const stand = { column: 1, minute: 600, minutes: 30 };

test('a visit moves five minutes, one column or five minutes of length at a time', () => {
  expect(moved(stand, 'earlier', edges)).toEqual({ column: 1, minute: 595, minutes: 30 });
  expect(moved(stand, 'later', edges)).toEqual({ column: 1, minute: 605, minutes: 30 });
  expect(moved(stand, 'left', edges)).toEqual({ column: 0, minute: 600, minutes: 30 });
  expect(moved(stand, 'right', edges)).toEqual({ column: 2, minute: 600, minutes: 30 });
  expect(moved(stand, 'longer', edges)).toEqual({ column: 1, minute: 600, minutes: 35 });
  expect(moved(stand, 'shorter', edges)).toEqual({ column: 1, minute: 600, minutes: 25 });
});

test('nothing is moved over an edge or made shorter than five minutes', () => {
  expect(moved({ ...stand, minute: 480 }, 'earlier', edges).minute).toBe(480);
  expect(moved({ ...stand, minute: 1050 }, 'later', edges).minute).toBe(1050);
  expect(moved({ ...stand, column: 0 }, 'left', edges).column).toBe(0);
  expect(moved({ ...stand, column: 2 }, 'right', edges).column).toBe(2);
  expect(moved({ ...stand, minutes: 5 }, 'shorter', edges).minutes).toBe(5);
});

const taken = [
  { id: 'a', column: 0, start: 540, end: 570 },
  { id: 'b', column: 0, start: 570, end: 590 },
  { id: 'c', column: 1, start: 530, end: 560 },
];
const free = (column: number, minute: number): Spot => ({ kind: 'free', column, minute });
const visit = (id: string, column: number, minute: number): Spot => ({ kind: 'visit', column, minute, id });

test('down goes through quarter hours, onto each visit on the way, and out behind it', () => {
  const first = nextSpot(free(0, 510), 1, taken, edges);
  expect(first).toEqual(free(0, 525));
  const second = nextSpot(first, 1, taken, edges);
  expect(second).toEqual(visit('a', 0, 540));
  const third = nextSpot(second, 1, taken, edges);
  expect(third).toEqual(visit('b', 0, 570));
  const fourth = nextSpot(third, 1, taken, edges);
  expect(fourth).toEqual(free(0, 590));
  expect(nextSpot(fourth, 1, taken, edges)).toEqual(free(0, 600));
});

test('up goes the same way back', () => {
  const first = nextSpot(free(0, 600), -1, taken, edges);
  expect(first).toEqual(visit('b', 0, 570));
  expect(nextSpot(first, -1, taken, edges)).toEqual(visit('a', 0, 540));
  expect(nextSpot(visit('a', 0, 540), -1, taken, edges)).toEqual(free(0, 525));
  expect(nextSpot(free(0, 480), -1, taken, edges)).toEqual(free(0, 480));
});

test('left and right keep the time, and come to the visit that has it', () => {
  expect(besideSpot(visit('a', 0, 540), 1, taken, edges)).toEqual(visit('c', 1, 530));
  expect(besideSpot(free(1, 600), 1, taken, edges)).toEqual(free(2, 600));
  expect(besideSpot(free(0, 600), -1, taken, edges)).toEqual(free(0, 600));
});
