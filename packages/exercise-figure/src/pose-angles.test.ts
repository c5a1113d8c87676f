import { describe, expect, it } from 'vitest';
import { aPose } from './a-pose.ts';
import { anglesAt, eased } from './pose-angles.ts';

describe('the way from start to end', () => {
  it('begins and ends softly, with half the way at half the time', () => {
    expect([0, 0.1, 0.5, 0.9, 1].map((share) => Math.round(eased(share) * 1000) / 1000)).toEqual([
      0, 0.028, 0.5, 0.972, 1,
    ]);
  });

  it('takes each angle with it; what is not said is zero', () => {
    const pose = aPose({
      start: { text: 'a', angles: { trunk: 90, hip_l: 20 } },
      end: { text: 'b', angles: { trunk: 50, knee_l: 60 } },
    });
    expect(anglesAt(pose, 0.25)).toEqual({ trunk: 80, hip_l: 15, knee_l: 15 });
  });

  it('leaves an ankle free to stand where only one end says how it is', () => {
    const pose = aPose({
      start: { text: 'a', angles: { trunk: 90 } },
      end: { text: 'b', angles: { trunk: 90, ankle_l: 30 } },
    });
    expect(anglesAt(pose, 0.4)).toEqual({ trunk: 90 });
    expect(anglesAt(pose, 0.6)).toEqual({ trunk: 90, ankle_l: 30 });
  });

  it('is exactly the end at the end', () => {
    const pose = aPose({ start: { text: 'a', angles: { trunk: 0.1 } }, end: { text: 'b', angles: { trunk: 0.7 } } });
    expect(anglesAt(pose, 1)).toEqual({ trunk: 0.7 });
  });
});
