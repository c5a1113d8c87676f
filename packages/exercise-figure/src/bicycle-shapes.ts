import type { rod } from './blob.ts';
import type { Body } from './body.ts';
import { seatOf } from './body-places.ts';
import type { Camera } from './camera.ts';
import { bar, type Drawn, thing } from './drawn.ts';
import { pedalsOf } from './pedals.ts';
import { disc } from './support-shapes.ts';
import { middle, minus, plus, type Vector } from './vector.ts';

/** A standing bicycle that fits the pelvis, the hands and the turning feet. */
export function bicycleShapes(ends: readonly [Body, Body], now: Body, camera: Camera): readonly Drawn[] {
  const [start, end] = ends;
  const { crank, radius } = pedalsOf(start, end);
  const hip = start.skeleton.pelvis[0];
  const saddle = seatOf(start);
  const hands = middle(start.arm_l.end, start.arm_r.end);
  const bars: Vector = [hands[0], hands[1], 0];
  const ground = crank[1] - radius - 14;
  const head = minus(bars, [4, 6, 0]);
  const tube = (from: Vector, to: Vector, width = 2.2) => bar(from, to, width, 'metal', camera);
  const pedal = (foot: Vector): readonly Drawn[] => [
    tube([crank[0], crank[1], foot[2]], foot, 1.3),
    tube(plus(foot, [-5, -1, 0]), plus(foot, [5, -1, 0]), 1.4),
  ];
  const wheel: Vector = [bars[0] + 6, ground + 26, 0];
  return [
    disc([hip - 40, bars[0] + 34, -26, 26], ground, camera),
    tube([hip - 24, ground + 2, -14], [hip - 24, ground + 2, 14], 2),
    tube([bars[0] + 12, ground + 2, -14], [bars[0] + 12, ground + 2, 14], 2),
    tube([hip - 24, ground + 2, 0], [bars[0] + 12, ground + 2, 0], 2.4),
    tube([hip - 1, saddle - 4, 0], [crank[0] - 6, ground + 3, 0]),
    tube(head, [bars[0] + 4, ground + 3, 0]),
    tube(crank, [bars[0], ground + 28, 0]),
    thing([round(wheel, 20, 3)], 'prop', camera),
    tube(head, bars, 1.8),
    tube(plus(bars, [0, -1, -18]), plus(bars, [0, -1, 18]), 1.7),
    thing(
      [
        [
          {
            at: [hip - 9, saddle - 3, 0],
            axes: [
              [7, 0, 0],
              [0, 3, 0],
              [0, 0, 9],
            ],
          },
          { at: [hip + 8, saddle - 3, 0], radius: 2.6 },
        ],
      ],
      'shorts',
      camera,
    ),
    thing([round(crank, 8, 1)], 'prop-far', camera),
    ...pedal(now.leg_l.footBall),
    ...pedal(now.leg_r.footBall),
  ];
}

/** A flat wheel that stands along the bicycle. */
const round = ([x, y, z]: Vector, radius: number, half: number): ReturnType<typeof rod> => [
  {
    at: [x, y, z - half],
    axes: [
      [radius, 0, 0],
      [0, radius, 0],
      [0, 0, 1],
    ],
  },
  {
    at: [x, y, z + half],
    axes: [
      [radius, 0, 0],
      [0, radius, 0],
      [0, 0, 1],
    ],
  },
];
