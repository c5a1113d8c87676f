import type { Level } from './levels.ts';
import { bothHalves, mirrored, type Point, smoothShape } from './smooth-path.ts';

/** The vertical middle of the figures. */
export const MIDDLE = 300;

/** One vertebra as paths, from what is farthest from the viewer to what is nearest. */
export interface VertebraPaths {
  readonly disc: string;
  readonly body: string;
  /** Transverse processes, one for each side. */
  readonly processes: readonly string[];
  readonly arch: string;
  /** Where the arch turns away from the light. */
  readonly shade: readonly string[];
  readonly spinous: string;
}

/** A vertebra seen from behind. The arch of the one above lies over that of the one below: draw from the lowest up. */
export function vertebraFromBehind(level: Level): VertebraPaths {
  const at = placeIn(level);
  const both = (right: readonly Point[]): string => smoothShape(bothHalves(at(right), MIDDLE));
  const paired = (right: readonly Point[]): readonly string[] => [
    smoothShape(at(right)),
    smoothShape(mirrored(at(right), MIDDLE)),
  ];
  const tip = level.span / level.width;
  const shapes = level.region === 'lumbar' ? lumbar(tip) : thoracic(tip);
  return {
    disc: both(disc),
    body: both(body),
    processes: paired(shapes.process),
    arch: both(shapes.arch),
    shade: paired(shapes.shade),
    spinous: both(shapes.spinous),
  };
}

/** From parts of the vertebra (x: half widths of the body from the middle, y: pitches from its middle) to the figure. */
const placeIn =
  ({ y, width, pitch }: Level) =>
  (points: readonly Point[]): readonly Point[] =>
    points.map(([px, py]): Point => [MIDDLE + (px * width) / 2, y + py * pitch]);

const body: readonly Point[] = [
  [0, -0.4],
  [0.7, -0.41],
  [0.98, -0.37],
  [0.94, -0.22],
  [0.86, 0],
  [0.94, 0.22],
  [1, 0.35],
  [0.72, 0.39],
  [0, 0.38],
];

const disc: readonly Point[] = [
  [0, 0.36],
  [0.8, 0.37],
  [1, 0.47],
  [0.98, 0.54],
  [0.8, 0.61],
  [0, 0.62],
];

interface Parts {
  readonly process: readonly Point[];
  readonly arch: readonly Point[];
  readonly shade: readonly Point[];
  readonly spinous: readonly Point[];
}

/** A broad, upright arch with a hatchet of a spinous process. */
const lumbar = (tip: number): Parts => ({
  process: [
    [0.5, -0.26],
    [0.9, -0.27],
    [tip * 0.72, -0.27],
    [tip * 0.96, -0.31],
    [tip, -0.22],
    [tip * 0.93, -0.14],
    [tip * 0.7, -0.13],
    [0.9, -0.07],
    [0.5, -0.02],
  ],
  arch: [
    [0, -0.2],
    [0.24, -0.22],
    [0.44, -0.38],
    [0.52, -0.52],
    [0.66, -0.56],
    [0.8, -0.48],
    [0.82, -0.32],
    [0.72, -0.18],
    [0.58, -0.06],
    [0.5, 0.08],
    [0.54, 0.24],
    [0.58, 0.42],
    [0.5, 0.56],
    [0.36, 0.57],
    [0.28, 0.44],
    [0.24, 0.3],
    [0, 0.26],
  ],
  shade: [
    [0.5, 0.02],
    [0.46, 0.18],
    [0.55, 0.42],
    [0.46, 0.55],
    [0.38, 0.4],
    [0.34, 0.16],
  ],
  spinous: [
    [0, -0.14],
    [0.13, -0.1],
    [0.15, 0.08],
    [0.19, 0.28],
    [0.23, 0.4],
    [0.16, 0.48],
    [0, 0.5],
  ],
});

/** A shield with a long spinous process that covers the next one below. */
const thoracic = (tip: number): Parts => ({
  process: [
    [0.45, -0.34],
    [tip * 0.7, -0.5],
    [tip * 0.94, -0.56],
    [tip * 1.06, -0.46],
    [tip * 1.03, -0.31],
    [tip * 0.84, -0.25],
    [0.6, -0.08],
    [0.4, -0.02],
  ],
  arch: [
    [0, -0.28],
    [0.2, -0.32],
    [0.32, -0.5],
    [0.52, -0.58],
    [0.7, -0.48],
    [0.7, -0.28],
    [0.64, -0.08],
    [0.6, 0.12],
    [0.6, 0.32],
    [0.5, 0.48],
    [0.3, 0.48],
    [0.16, 0.38],
    [0, 0.34],
  ],
  shade: [
    [0.58, -0.06],
    [0.52, 0.14],
    [0.56, 0.34],
    [0.44, 0.45],
    [0.36, 0.24],
    [0.42, 0.06],
  ],
  spinous: [
    [0, -0.22],
    [0.12, -0.16],
    [0.13, 0.1],
    [0.12, 0.4],
    [0.17, 0.66],
    [0.14, 0.82],
    [0, 0.88],
  ],
});
