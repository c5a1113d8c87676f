import { expect, test } from 'vitest';
import { compareDrawings } from './compare-drawings.ts';
import { type Drawing, EMPTY_DRAWING } from './drawing.ts';
import { paintDrawing } from './paint.ts';
import { chart } from './test-chart.ts';

const painting = (drawing: Drawing) => paintDrawing(chart, drawing);
const filled = (...sides: readonly ('left' | 'right')[]): Drawing => ({
  steps: sides.map((side) => ({ kind: 'fill', region: 'groin', side, feeling: {} })),
});
/** A dab with a radius of 8 units holds 208 cells. */
const dab = (x: number): Drawing => ({
  steps: [{ kind: 'stroke', view: 'back', radius: 80, points: [10 * x, 4800], feeling: {} }],
});

test('the same drawing twice overlaps wholly', () => {
  const { regions, views } = compareDrawings(chart, painting(filled('left')), painting(filled('left')));
  expect(regions.map(({ region, side, view }) => `${region} ${side} ${view}`)).toEqual([
    'groin left front',
    'groin left left',
  ]);
  for (const { dice, earlierShare, laterShare } of regions) expect([dice, earlierShare, laterShare]).toEqual([1, 1, 1]);
  expect(views.map(({ dice }) => dice)).toEqual([1, 1]);
});

test('pain that moved to the other side has no overlap in any region, and none over all', () => {
  const { regions, views } = compareDrawings(chart, painting(filled('left')), painting(filled('right')));
  expect(
    regions
      .filter(({ view }) => view === 'front')
      .map(({ side, earlierShare, laterShare, dice }) => [side, earlierShare, laterShare, dice]),
  ).toEqual([
    ['left', 1, 0, 0],
    ['right', 0, 1, 0],
  ]);
  expect(views.find(({ view }) => view === 'front')?.dice).toBe(0);
});

test('areas are in square centimeters at the stature that was told', () => {
  const area = (statureCm?: number) =>
    compareDrawings(chart, painting(dab(150)), painting(EMPTY_DRAWING), statureCm).views[0]?.earlierCm2;
  // 208 cells of (175 cm / 940)² each.
  expect(area()).toBeCloseTo(208 * (175 / 940) ** 2, 10);
  expect(area(188)).toBeCloseTo(208 * 0.04, 10);
});

test('two dabs six units apart share 112 of their 208 cells', () => {
  const [buttock] = compareDrawings(chart, painting(dab(150)), painting(dab(156))).regions;
  expect(buttock).toMatchObject({ region: 'buttock', side: 'left', view: 'back' });
  expect(buttock?.dice).toBeCloseTo(112 / 208, 10);
});

test('two bare drawings have nothing to compare', () => {
  expect(compareDrawings(chart, painting(EMPTY_DRAWING), painting(EMPTY_DRAWING))).toEqual({ regions: [], views: [] });
});
