import type { ChartRegion } from '@junction/body-chart';
import { expect, test } from 'vitest';
import { nextPlace } from './next-place.ts';

const region = (name: string, x: number, y: number): ChartRegion => ({
  region: name,
  side: 'left',
  label: [x, y],
  path: '',
});
const crest = region('crest', 100, 100);
const flank = region('flank', 95, 60);
const buttock = region('buttock', 105, 150);
const middle = region('middle', 200, 100);
const all = [crest, flank, buttock, middle];

test('an arrow goes to the nearest place in its direction on the screen', () => {
  expect(nextPlace(all, crest, 'up')).toBe(flank);
  expect(nextPlace(all, crest, 'down')).toBe(buttock);
  expect(nextPlace(all, crest, 'right')).toBe(middle);
});

test('where nothing lies that way, the cursor stays', () => {
  expect(nextPlace(all, crest, 'left')).toBe(crest);
  expect(nextPlace(all, middle, 'right')).toBe(middle);
});
