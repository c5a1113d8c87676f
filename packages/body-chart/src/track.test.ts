import { expect, test } from 'vitest';
import { regionAt } from './region-at.ts';
import { aView } from './test-chart.ts';
import { extendTrack, pointInView } from './track.ts';
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

test('the crest point of the zoom lies on the crest of the whole body', () => {
  const back = aView('back');
  const { detail, points } = back.figure;
  // Points are drawn in the units of the zoom, 600 by 1000; the first is the crest point of one side.
  const crestPoint = points.find(({ x, y }) => x < 300 && y < 480);
  const inZoom = pointInView(back.zoom, (crestPoint?.x ?? 0) / 600, (crestPoint?.y ?? 0) / 1000);
  expect(inZoom[0]).toBeCloseTo(detail.x + (crestPoint?.x ?? 0) / detail.scale, 1);
  expect(inZoom[1]).toBeCloseTo(detail.y + (crestPoint?.y ?? 0) / detail.scale, 1);
  expect(regionAt(back, inZoom)).toMatchObject({ region: 'iliac-crest', side: 'left' });
  const whole = { x: 0, y: 0, width: back.width, height: back.height };
  const inBody = pointInView(whole, inZoom[0] / back.width, inZoom[1] / back.height);
  expect(inBody).toEqual(inZoom);
});
