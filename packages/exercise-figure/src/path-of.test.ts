import { describe, expect, it } from 'vitest';
import { closedPath, openPath } from './path-of.ts';

describe('a path', () => {
  it('goes from point to point in tenths of a unit', () => {
    expect(
      openPath([
        [1, 2],
        [1.5, 1.75],
        [0, 3],
      ]),
    ).toBe('M1 2l.5-.2-1.5 1.2');
  });

  it('still draws lines when its second point lies on the first', () => {
    expect(
      openPath([
        [1, 1],
        [1.01, 1.01],
        [2, 1],
      ]),
    ).toBe('M1 1l1 0');
  });

  it('leaves out points on a straight line and closes', () => {
    expect(
      closedPath([
        [
          [0, 0],
          [5, 0],
          [10, 0],
          [10, 10],
          [0, 10],
        ],
      ]),
    ).toBe('M0 0l10 0 0 10-10 0z');
  });
});
