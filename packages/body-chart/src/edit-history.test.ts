import { expect, test } from 'vitest';
import type { DrawingStep } from './drawing.ts';
import { addStep, edited, NO_HISTORY, redone, undone } from './edit-history.ts';

const fill = (region: string): DrawingStep => ({ kind: 'fill', region, side: 'left', feeling: {} });
const two = addStep(addStep(NO_HISTORY, fill('groin')), fill('flank'));
const regions = ({ drawing }: typeof two) => drawing.steps.map((step) => ('region' in step ? step.region : step.kind));

test('undo takes back one step and redo does it again', () => {
  expect(regions(undone(two))).toEqual(['groin']);
  expect(regions(undone(undone(two)))).toEqual([]);
  expect(redone(redone(undone(undone(two))))).toEqual(two);
});

test('where there is nothing to take back or to do again, nothing changes', () => {
  expect(undone(NO_HISTORY)).toBe(NO_HISTORY);
  expect(redone(two)).toBe(two);
  expect(edited(two, two.drawing)).toBe(two);
});

test('a new step after an undo forgets what was taken back', () => {
  const other = addStep(undone(two), fill('buttock'));
  expect(regions(other)).toEqual(['groin', 'buttock']);
  expect(redone(other)).toBe(other);
});
