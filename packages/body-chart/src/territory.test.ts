import { expect, test } from 'vitest';
import { paintDrawing } from './paint.ts';
import { territoriesIn, territoryCoverage } from './territory.ts';
import { aView, chart, territories } from './test-chart.ts';

const crest = paintDrawing(chart, {
  steps: [{ kind: 'fill', region: 'iliac-crest', side: 'left', feeling: {} }],
});

test('a painted left crest lies in the posterior branch of the left and in none of the right', () => {
  const back = aView('back');
  const covered = territoryCoverage(back, territoriesIn(back, territories), crest).filter(({ painted }) => painted > 0);
  expect(new Set(covered.map(({ side }) => side))).toEqual(new Set(['left']));
  const posterior = covered.find(({ id }) => id === 'tlj-posterior');
  expect((posterior?.painted ?? 0) / (posterior?.whole ?? 1)).toBeCloseTo(0.343, 3);
});

test('the territories of the right are the mirror image of those of the left, cell for cell', () => {
  for (const view of chart.views.filter(({ from }) => from === 'back' || from === 'front')) {
    const all = territoriesIn(view, territories);
    for (const left of all.filter(({ side }) => side === 'left')) {
      const right = all.find(({ id, side }) => id === left.id && side === 'right');
      expect(right?.runs.filter((_, index) => index % 3 === 1)).toEqual(
        left.runs.filter((_, index) => index % 3 === 2).map((after) => view.width - after),
      );
    }
  }
});

test('each side view shows only the territories of its side', () => {
  expect(new Set(territoriesIn(aView('right'), territories).map(({ side }) => side))).toEqual(new Set(['right']));
});
