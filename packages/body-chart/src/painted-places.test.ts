import { expect, test } from 'vitest';
import { coverageOf } from './coverage.ts';
import type { DrawingStep } from './drawing.ts';
import { painOfPlaces } from './pain-of-places.ts';
import { paintDrawing } from './paint.ts';
import { paintedPlaces } from './painted-places.ts';
import { chart } from './test-chart.ts';

const placesOf = (...steps: readonly DrawingStep[]) => paintedPlaces(coverageOf(chart, paintDrawing(chart, { steps })));
const groinStroke: DrawingStep = {
  kind: 'stroke',
  view: 'front',
  radius: 80,
  points: [2500, 4860, 2420, 4980],
  feeling: { quality: 'burning' },
};

test('a stroke along the left groin, on the right of the front view, is left groin pain that burns', () => {
  expect(placesOf(groinStroke)).toEqual([{ region: 'groin', side: 'left', quality: 'burning' }]);
});

test('the same stroke on the left of the front view is on the right', () => {
  const mirrored = { ...groinStroke, points: [1500, 4860, 1580, 4980] };
  expect(placesOf(mirrored)).toEqual([{ region: 'groin', side: 'right', quality: 'burning' }]);
});

test('a stroke on the left of the back view is on the left', () => {
  const crest: DrawingStep = { kind: 'stroke', view: 'back', radius: 80, points: [1380, 4050], feeling: {} };
  expect(placesOf(crest)).toEqual([{ region: 'iliac-crest', side: 'left' }]);
});

test('a dot that is a tenth of a dab does not count', () => {
  expect(placesOf({ ...groinStroke, radius: 25, points: [2450, 4950] })).toEqual([]);
});

test('a place is as strong as the strongest that was told of it, and feels like most of it', () => {
  expect(
    placesOf(
      { kind: 'fill', region: 'groin', side: 'left', feeling: { quality: 'numb', intensity: 2 } },
      { ...groinStroke, feeling: { quality: 'stabbing', intensity: 7 } },
    ),
  ).toEqual([{ region: 'groin', side: 'left', quality: 'numb', intensity: 7 }]);
});

test('describing a place changes all that is painted of it and paints nothing', () => {
  const describe: DrawingStep = { kind: 'describe', region: 'groin', side: 'left', feeling: { intensity: 4 } };
  expect(placesOf(describe)).toEqual([]);
  expect(placesOf(groinStroke, describe)).toEqual([{ region: 'groin', side: 'left', intensity: 4 }]);
});

test('the pain of a case leaves out the quality and what was not told', () => {
  expect(
    painOfPlaces([
      { region: 'groin', side: 'left', quality: 'burning', intensity: 5 },
      { region: 'coccyx', side: 'midline' },
    ]),
  ).toEqual([
    { region: 'groin', side: 'left', intensity: 5 },
    { region: 'coccyx', side: 'midline' },
  ]);
});
