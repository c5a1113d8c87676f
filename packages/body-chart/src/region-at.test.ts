import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Chart, ChartView, ViewFrom } from './chart.ts';
import { regionAt } from './region-at.ts';
import { regionSides } from './region-sides.ts';
import { viewFromTheRight } from './view-from-the-right.ts';

const pelvis: Chart = JSON.parse(readFileSync(new URL('../chart/pelvis.json', import.meta.url), 'utf8'));

function aView(from: ViewFrom): ChartView {
  const view = pelvis.views.find((candidate) => candidate.from === from);
  if (view === undefined) throw new Error(`the chart has no view from the ${from}`);
  return view;
}

test('from behind, the left iliac crest is on the left of the picture', () => {
  expect(regionAt(aView('back'), [120, 430])).toMatchObject({ region: 'iliac-crest', side: 'left' });
});

test('from the front, the left groin is on the right of the picture', () => {
  expect(regionAt(aView('front'), [430, 690])).toMatchObject({ region: 'groin', side: 'left' });
});

test('a point beside the body is in no region', () => {
  expect(regionAt(aView('back'), [5, 5])).toBeUndefined();
});

test('the middle of the low back has no side', () => {
  expect(regionAt(aView('back'), [300, 400])).toMatchObject({ region: 'lumbar-midline', side: 'midline' });
});

test('every region of a view contains the point where its number is written', () => {
  const astray = pelvis.views.flatMap((view) =>
    view.regions
      .filter((region) => regionAt(view, region.label)?.region !== region.region)
      .map((region) => `${view.from} ${region.region} ${region.side}`),
  );
  expect(astray).toEqual([]);
});

test('the view from the right shows the right hip where the view from the left shows the left hip', () => {
  const left = regionAt(aView('left'), [300, 600]);
  const right = regionAt(viewFromTheRight(aView('left')), [300, 600]);
  expect(left).toMatchObject({ region: 'lateral-hip', side: 'left' });
  expect(right).toMatchObject({ region: 'lateral-hip', side: 'right' });
});

test('the tailbone can only be painted in the middle and the groin on either side', () => {
  expect(regionSides(pelvis, 'coccyx')).toEqual(['midline']);
  expect(regionSides(pelvis, 'groin')).toEqual(['left', 'right']);
  expect(regionSides(pelvis, 'thoracolumbar')).toEqual(['left', 'midline', 'right']);
});

test('a region that lies outside the zoom is still on the left and on the right', () => {
  expect(regionSides(pelvis, 'below-knee')).toEqual(['left', 'right']);
});
