import { expect, test } from 'vitest';
import { readDrawing } from './read-drawing.ts';
import { storeDrawing } from './stored-drawing.ts';
import { chart } from './test-chart.ts';

const problemsOf = (...steps: readonly unknown[]) => {
  const read = readDrawing({ version: 1, steps }, chart);
  return read.ok ? [] : read.problems.map(({ path, message }) => `${path}: ${message}`);
};

test('a stroke is stored by the ways between its points', () => {
  const steps = [
    { kind: 'stroke', view: 'back', radius: 80, points: [1500, 4000, 1510, 3990], feeling: { quality: 'numb' } },
  ] as const;
  expect(storeDrawing({ steps })).toEqual({
    version: 1,
    steps: [['stroke', 'back', 80, [1500, 4000, 10, -10], 'numb', null]],
  });
});

test('what is no drawing, or one of a later version, is refused', () => {
  expect(readDrawing('x', chart)).toEqual({
    ok: false,
    problems: [{ path: '', message: 'must be a drawing with version and steps' }],
  });
  expect(readDrawing({ version: 2, steps: [] }, chart)).toEqual({
    ok: false,
    problems: [{ path: 'version', message: 'unknown version of a drawing; 1 can be read' }],
  });
});

test('every step that is wrong is named with what would be right', () => {
  expect(
    problemsOf(
      ['stroke', 'above', 80, [1, 2], null, null],
      ['erase', 'back', 5, [1, 2]],
      ['erase', 'back', 80, [1, 2, 3]],
      ['erase', 'back', 80, [4100, 0]],
      ['fill', 'grion', 'left', null, null],
      ['clear', 'coccyx', 'left'],
      ['fill', 'groin', 'left', 'sore', null],
      ['fill', 'groin', 'left', null, 11],
      ['clear', 'groin', 'left', 1],
      ['paint'],
    ),
  ).toEqual([
    'steps[0]: must name a view: back, front, left, right',
    'steps[1].radius: must be a whole number from 10 to 400',
    'steps[2].points: must be whole numbers, x and y in turn, at least one pair',
    'steps[3].points: must stay within 0–4000 across and 0–10000 down',
    'steps[4].region: unknown region of the chart',
    'steps[5].side: must be midline for this region',
    'steps[6].quality: must be aching, burning, stabbing, numb, tingling or null',
    'steps[7].intensity: must be a whole number from 0 to 10, or null',
    'steps[8]: has more than this kind of step takes',
    'steps[9]: must begin with stroke, erase, fill, clear or describe',
  ]);
});

test('a drawing longer than a hand can make is refused', () => {
  const steps = Array.from({ length: 1001 }, () => ['clear', 'groin', 'left']);
  expect(problemsOf(...steps)).toEqual(['steps: must be at most 1000']);
  const long = Array.from({ length: 4002 }, () => 1);
  expect(problemsOf(['erase', 'back', 80, long])).toEqual([
    'steps[0].points: must be at most 2000 points; begin a new stroke',
  ]);
});
