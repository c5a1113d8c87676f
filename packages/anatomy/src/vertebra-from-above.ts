import type { Point } from './smooth-path.ts';
import { bothHalves } from './smooth-path.ts';
import type { TurnedLevel } from './turn-trunk.ts';

/** One vertebra from above, its front up, about the middle of its body; 1 unit is 1 mm or so. */
export interface VertebraFromAbove {
  readonly outline: readonly Point[];
  readonly canal: readonly Point[];
  /** The upper joint faces, left and right: each from its inner or front end to the other. */
  readonly facets: readonly (readonly Point[])[];
  /** Tip of the spinous process. */
  readonly tip: Point;
}

const thoracic: readonly Point[] = [
  [0, -14],
  [8, -13],
  [15, -7],
  [16.5, 2],
  [13, 10],
  [11, 15],
  [14, 20],
  [24, 25],
  [33, 29],
  [36, 34],
  [32, 38],
  [23, 34.5],
  [14, 31],
  [8, 32],
  [4.4, 38],
  [3.4, 50],
  [3, 58],
  [0, 61],
];

const last: readonly Point[] = [
  [0, -15],
  [9, -14],
  [17, -8],
  [19, 2],
  [15, 11],
  [13, 16],
  [15, 21],
  [21, 24],
  [26, 28],
  [26.5, 33],
  [21, 35],
  [14, 32],
  [9, 33],
  [5, 38],
  [4, 47],
  [3.6, 55],
  [0, 58],
];

const lumbar: readonly Point[] = [
  [0, -16],
  [11, -15.5],
  [20, -10],
  [23, 0],
  [19, 10],
  [14.5, 14],
  [14.5, 18],
  [22, 20],
  [34, 19],
  [43, 20],
  [45, 23.5],
  [40, 26],
  [30, 26],
  [23, 28],
  [20, 35],
  [14, 35],
  [9, 33],
  [5, 37],
  [4.4, 46],
  [5.4, 55],
  [4, 60],
  [0, 61],
];

const canal: readonly Point[] = [
  [0, 12.5],
  [7, 13.5],
  [8.5, 19],
  [5, 25.5],
  [0, 28],
];

/** A joint face of the given half length, its middle beside the canal; 0 degrees lies across, 90 either way runs front to back; above 0 its outer end is in front. */
function facetsAt(angle: number, x: number, y: number, half: number): readonly (readonly Point[])[] {
  const [dx, dy] = [Math.cos((angle * Math.PI) / 180) * half, Math.sin((angle * Math.PI) / 180) * half];
  const right: readonly Point[] = [
    [x - dx, y + dy],
    [x + dx, y - dy],
  ];
  return [right.map(([px, py]): Point => [-px, py]), right];
}

const shapes: Readonly<
  Record<
    TurnedLevel,
    { readonly right: readonly Point[]; readonly facets: readonly (readonly Point[])[]; readonly tip: Point }
  >
> = {
  T10: { right: thoracic, facets: facetsAt(12, 12, 25.5, 6.5), tip: [0, 61] },
  T11: { right: thoracic, facets: facetsAt(12, 12, 25.5, 6.5), tip: [0, 61] },
  T12: { right: last, facets: facetsAt(24, 12.5, 26, 6.5), tip: [0, 58] },
  L1: { right: lumbar, facets: facetsAt(-66, 15.5, 26, 7), tip: [0, 61] },
  L2: { right: lumbar, facets: facetsAt(-76, 16, 26, 7), tip: [0, 61] },
};

/** The vertebra from above. Its upper joint faces lie across in the upper spine and run front to back below T12. */
export function vertebraFromAbove(level: TurnedLevel): VertebraFromAbove {
  const { right, facets, tip } = shapes[level];
  return { outline: bothHalves(right, 0), canal: bothHalves(canal, 0), facets, tip };
}
