import { expect, test } from 'vitest';
import { paintedSide, sideQuestion } from './side-check.ts';

const left = { region: 'groin', side: 'left' } as const;
const right = { region: 'flank', side: 'right' } as const;
const middle = { region: 'coccyx', side: 'midline' } as const;

test('paint on one side only is asked about even where nothing was said', () => {
  expect(sideQuestion([left, middle])).toEqual({ kind: 'confirm', painted: 'left' });
  expect(sideQuestion([right], 'right')).toEqual({ kind: 'confirm', painted: 'right' });
});

test('paint on the other side than was said is a contradiction', () => {
  expect(sideQuestion([right], 'left')).toEqual({ kind: 'contradiction', painted: 'right', said: 'left' });
  expect(sideQuestion([left], 'both')).toEqual({ kind: 'contradiction', painted: 'left', said: 'both' });
});

test('pain on both sides with a worse one is no contradiction', () => {
  expect(sideQuestion([left, right], 'left')).toEqual({ kind: 'none' });
});

test('an empty drawing and one in the middle raise no question', () => {
  expect(sideQuestion([], 'left')).toEqual({ kind: 'none' });
  expect(sideQuestion([middle])).toEqual({ kind: 'none' });
});

test('the middle is the side of a drawing only where it is all there is', () => {
  expect(paintedSide([middle])).toBe('midline');
  expect(paintedSide([middle, right])).toBe('right');
  expect(paintedSide([left, right])).toBe('both');
  expect(paintedSide([])).toBeUndefined();
});
