import { expect, test } from 'vitest';
import { regionAt } from './region-at.ts';
import { regionSides } from './region-sides.ts';
import { aView, chart } from './test-chart.ts';

test('from behind, the left iliac crest is on the left of the picture', () => {
  expect(regionAt(aView('back'), [138, 405])).toMatchObject({ region: 'iliac-crest', side: 'left' });
});

test('from the front, the left groin is on the right of the picture', () => {
  expect(regionAt(aView('front'), [244.8, 495])).toMatchObject({ region: 'groin', side: 'left' });
});

test('a point beside the body is in no region', () => {
  expect(regionAt(aView('back'), [5, 5])).toBeUndefined();
});

test('the middle of the low back has no side', () => {
  expect(regionAt(aView('back'), [200, 395])).toMatchObject({ region: 'lumbar-midline', side: 'midline' });
});

test('every region of a view contains the point where its number is written', () => {
  const astray = chart.views.flatMap((view) =>
    view.regions
      .filter(({ region, side, label }) => {
        const found = regionAt(view, label);
        return found?.region !== region || found.side !== side;
      })
      .map((region) => `${view.from} ${region.region} ${region.side}`),
  );
  expect(astray).toEqual([]);
});

test('the view from the right shows the right hip where the view from the left shows the left hip, turned about', () => {
  expect(regionAt(aView('left'), [231, 464])).toMatchObject({ region: 'lateral-hip', side: 'left' });
  expect(regionAt(aView('right'), [169, 464])).toMatchObject({ region: 'lateral-hip', side: 'right' });
});

test('the tailbone can only be painted in the middle and the groin on either side', () => {
  expect(regionSides(chart, 'coccyx')).toEqual(['midline']);
  expect(regionSides(chart, 'groin')).toEqual(['left', 'right']);
  expect(regionSides(chart, 'thoracolumbar')).toEqual(['left', 'midline', 'right']);
});
