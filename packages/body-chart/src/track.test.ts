import { expect, test } from 'vitest';
import { extendTrack } from './track.ts';
import { eachCellOfTrack } from './track-cells.ts';

test('points come to whole tenths inside of the view, and those that add nothing are left out', () => {
  const points: number[] = [];
  expect(extendTrack({ points }, 10.04, 20.06, 400, 1000)).toBe(true);
  expect(extendTrack({ points }, 10.5, 20.3, 400, 1000)).toBe(false);
  expect(extendTrack({ points }, -5, 1200, 400, 1000)).toBe(true);
  expect(points).toEqual([100, 201, 0, 10_000]);
});

test('a dab of one and a half units about the middle of a cell holds nine cells', () => {
  const cells = new Set<number>();
  eachCellOfTrack({ points: [55, 55], radius: 15 }, 10, 10, (cell) => cells.add(cell));
  expect([...cells].sort((a, b) => a - b)).toEqual([44, 45, 46, 54, 55, 56, 64, 65, 66]);
});

test('a track out of the view touches no cell', () => {
  let touched = 0;
  eachCellOfTrack({ points: [-300, -300, -200, -300], radius: 50 }, 10, 10, () => {
    touched += 1;
  });
  expect(touched).toBe(0);
});
