import type { RegionSide } from '@junction/body-chart';
import type { PainMark } from '@junction/reasoning';
import { expect, test } from 'vitest';
import { marksOfPain, placesOfMarks, sideOfDrawing } from './pain-places.ts';

const SIDES: Readonly<Record<string, readonly RegionSide[]>> = {
  flank: ['left', 'right'],
  thoracolumbar: ['left', 'midline', 'right'],
};
const saidBy = (...marks: readonly PainMark[]) =>
  placesOfMarks(marks, (region) => SIDES[region] ?? []).map(({ region, side }) => `${region} ${side}`);

test('a mark on the left says the left only', () => {
  expect(saidBy({ region: 'flank', side: 'left' })).toEqual(['flank left']);
});

test('a mark on both sides says left and right but not the middle', () => {
  expect(saidBy({ region: 'flank', side: 'both' }, { region: 'thoracolumbar', side: 'both' })).toEqual([
    'flank left',
    'flank right',
    'thoracolumbar left',
    'thoracolumbar right',
  ]);
});

test('a mark whose side was not told says every side', () => {
  expect(saidBy({ region: 'thoracolumbar' })).toEqual([
    'thoracolumbar left',
    'thoracolumbar midline',
    'thoracolumbar right',
  ]);
});

test('painting elsewhere keeps the finer number of a case file', () => {
  const drawn = [
    { region: 'flank', side: 'left', intensity: 7 },
    { region: 'groin', side: 'left' },
  ] as const;
  expect(marksOfPain(drawn, [{ region: 'flank', side: 'left', intensity: 6.5 }])).toEqual([
    { region: 'flank', side: 'left', intensity: 6.5 },
    { region: 'groin', side: 'left' },
  ]);
});

test('a strength that was changed in the drawing is the new one', () => {
  expect(
    marksOfPain([{ region: 'flank', side: 'left', intensity: 3 }], [{ region: 'flank', side: 'left', intensity: 6.5 }]),
  ).toEqual([{ region: 'flank', side: 'left', intensity: 3 }]);
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
