import { describe, expect, it } from 'vitest';
import { loopLength, loopPosition } from './loop-position.ts';

describe('the loop of a figure', () => {
  it('takes 1.6 s each way, the hold of the dose and 0.6 s of rest', () => {
    expect(loopLength({ holdS: 5 })).toBe(8800);
  });

  it('holds the end for 0.6 s where the dose has no hold', () => {
    expect(loopLength({})).toBe(4400);
    expect(loopPosition({}, 2199)).toEqual({ at: 1, phase: 'holding', repetition: 0, holdLeft: 0 });
  });

  it('stands at the start before it begins', () => {
    expect(loopPosition({ holdS: 5 }, -1)).toEqual({ at: 0, phase: 'going', repetition: 0, holdLeft: 0 });
  });

  it.each([
    [0, { at: 0, phase: 'going', repetition: 0, holdLeft: 0 }],
    [800, { at: 0.5, phase: 'going', repetition: 0, holdLeft: 0 }],
    [1600, { at: 1, phase: 'holding', repetition: 0, holdLeft: 5 }],
    [6599, { at: 1, phase: 'holding', repetition: 0, holdLeft: 1 }],
    [6600, { at: 1, phase: 'returning', repetition: 0, holdLeft: 0 }],
    [7400, { at: 0.5, phase: 'returning', repetition: 0, holdLeft: 0 }],
    [8200, { at: 0, phase: 'resting', repetition: 0, holdLeft: 0 }],
    [8800, { at: 0, phase: 'going', repetition: 1, holdLeft: 0 }],
    [26_400, { at: 0, phase: 'going', repetition: 3, holdLeft: 0 }],
  ] as const)('stands after %i ms of holds of 5 s where it has to', (time, expected) => {
    expect(loopPosition({ holdS: 5 }, time)).toEqual(expected);
  });
});
