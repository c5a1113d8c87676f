import type { ChartView } from '@junction/body-chart';
import { expect, test } from 'vitest';
import { paintedIn, sideOfDrawing } from './pain-places.ts';

const view: ChartView = {
  from: 'back',
  width: 600,
  height: 1000,
  mirrored: false,
  figure: { skin: '', shade: [], bones: [], landmarks: [], points: [] },
  regions: [
    { region: 'flank', side: 'left', label: [0, 0], path: '' },
    { region: 'flank', side: 'right', label: [0, 0], path: '' },
    { region: 'thoracolumbar', side: 'midline', label: [0, 0], path: '' },
    { region: 'thoracolumbar', side: 'left', label: [0, 0], path: '' },
  ],
};
const sidesOf = (...marks: Parameters<typeof paintedIn>[1]) =>
  paintedIn(view, marks).map(({ region }) => `${region.region} ${region.side}`);

test('a mark on the left paints the left only', () => {
  expect(sidesOf({ region: 'flank', side: 'left' })).toEqual(['flank left']);
});

test('a mark on both sides paints left and right but not the middle', () => {
  expect(sidesOf({ region: 'flank', side: 'both' }, { region: 'thoracolumbar', side: 'both' })).toEqual([
    'flank left',
    'flank right',
    'thoracolumbar left',
  ]);
});

test('a mark whose side was not told paints every side', () => {
  expect(sidesOf({ region: 'thoracolumbar' })).toEqual(['thoracolumbar midline', 'thoracolumbar left']);
});

test('the side of the drawing is that of all its marks', () => {
  expect(sideOfDrawing([])).toBeUndefined();
  expect(
    sideOfDrawing([
      { region: 'flank', side: 'left' },
      { region: 'coccyx', side: 'midline' },
    ]),
  ).toBe('left');
  expect(
    sideOfDrawing([
      { region: 'flank', side: 'left' },
      { region: 'groin', side: 'right' },
    ]),
  ).toBe('both');
});
