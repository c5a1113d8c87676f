import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPose } from './a-pose.ts';
import { lowestOf } from './body.ts';
import { ARM_LENGTHS, LEG_LENGTHS } from './limb.ts';
import { motionOf } from './place-body.ts';
import { lengthOf, minus } from './vector.ts';

const degrees = (min: number, max: number) => fc.integer({ min, max });
const bodyAngles = fc.record({
  trunk: degrees(0, 100),
  curve: degrees(-30, 60),
  side_bend: degrees(-30, 30),
  twist: degrees(-40, 40),
  hip_l: degrees(-20, 120),
  hip_r: degrees(-20, 120),
  knee_l: degrees(0, 140),
  knee_r: degrees(0, 140),
  shoulder_l: degrees(-40, 180),
  shoulder_plane_l: degrees(-40, 90),
  elbow_l: degrees(0, 140),
});
const poses = fc
  .record({
    base: fc.constantFrom('standing', 'supine', 'prone', 'quadruped', 'side-lying'),
    start: bodyAngles,
    end: bodyAngles,
    contact: fc.subarray(['foot_l', 'foot_r', 'hand_l', 'hand_r']),
  })
  .map(({ base, start, end, contact }) =>
    aPose({ base, contact, start: { text: 'a', angles: start }, end: { text: 'b', angles: end } }),
  );
const shares = fc.double({ min: 0, max: 1, noNaN: true });

describe('the motion of any pose', () => {
  it('keeps every bone as long as it is', () => {
    fc.assert(
      fc.property(poses, shares, (pose, share) => {
        const { limbs } = motionOf(pose, { type: 'floor' })(share).skeleton;
        for (const [limb, [upper, lower]] of [
          [limbs.arm_l, ARM_LENGTHS],
          [limbs.arm_r, ARM_LENGTHS],
          [limbs.leg_l, LEG_LENGTHS],
          [limbs.leg_r, LEG_LENGTHS],
        ] as const) {
          expect(lengthOf(minus(limb.mid, limb.root))).toBeCloseTo(upper, 6);
          expect(lengthOf(minus(limb.tip, limb.mid))).toBeCloseTo(lower, 6);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never ends below the floor', () => {
    fc.assert(
      fc.property(poses, shares, (pose, share) => {
        expect(lowestOf(motionOf(pose, { type: 'floor' })(share))).toBeGreaterThan(-0.5);
      }),
      { numRuns: 200 },
    );
  });
});
