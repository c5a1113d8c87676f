import { bothHalves, mirrored, type Point, smoothLine, smoothShape } from './smooth-path.ts';
import { MIDDLE } from './vertebra-from-behind.ts';

const ilium: readonly Point[] = [
  [366, 520],
  [374, 500],
  [390, 476],
  [412, 452],
  [440, 433],
  [472, 423],
  [500, 426],
  [517, 442],
  [522, 466],
  [517, 496],
  [508, 528],
  [500, 560],
  [500, 590],
  [496, 620],
  [484, 650],
  [474, 680],
  [466, 712],
  [458, 744],
  [442, 768],
  [420, 770],
  [408, 752],
  [414, 726],
  [424, 702],
  [418, 684],
  [408, 672],
  [416, 654],
  [414, 630],
  [400, 610],
  [382, 598],
  [372, 582],
  [364, 562],
  [362, 540],
];

/** The ridge along the outer face of the hip bone. */
const ridge: readonly Point[] = [
  [392, 592],
  [412, 560],
  [438, 532],
  [470, 512],
  [504, 506],
];

/** The hollow of the hip bone, turned away from the light. */
const hollow: readonly Point[] = [
  [400, 586],
  [420, 556],
  [446, 532],
  [480, 514],
  [506, 512],
  [500, 552],
  [494, 600],
  [478, 644],
  [452, 640],
  [424, 616],
];

const pubis: readonly Point[] = [
  [470, 656],
  [440, 672],
  [400, 690],
  [356, 700],
  [316, 694],
  [302, 700],
  [302, 734],
  [316, 742],
  [346, 744],
  [376, 760],
  [408, 782],
  [436, 772],
  [436, 744],
  [452, 716],
  [466, 690],
];
const pubisHole: readonly Point[] = [
  [366, 716],
  [396, 704],
  [424, 702],
  [430, 722],
  [418, 748],
  [398, 756],
  [376, 740],
];

const femur: readonly Point[] = [
  [468, 632],
  [486, 614],
  [508, 618],
  [520, 636],
  [530, 634],
  [546, 634],
  [557, 648],
  [559, 676],
  [552, 708],
  [546, 746],
  [540, 800],
  [534, 880],
  [492, 880],
  [492, 800],
  [496, 748],
  [498, 716],
  [492, 690],
  [476, 674],
  [466, 656],
];

const sacrum: readonly Point[] = [
  [300, 494],
  [328, 490],
  [352, 496],
  [372, 512],
  [378, 532],
  [370, 556],
  [358, 580],
  [350, 606],
  [340, 630],
  [328, 650],
  [314, 664],
  [300, 668],
];

const coccyx: readonly Point[] = [
  [300, 664],
  [311, 668],
  [313, 680],
  [307, 696],
  [304, 708],
  [300, 714],
];

const foramina: readonly (readonly [x: number, y: number, r: number])[] = [
  [336, 530, 6.5],
  [332, 560, 6],
  [326, 590, 5.4],
  [320, 617, 4.6],
];

const crestOfSacrum: readonly Point[] = [
  [300, 508],
  [306, 520],
  [303, 536],
  [306, 552],
  [303, 568],
  [305, 586],
  [302, 606],
  [300, 622],
];

const circle = ([x, y, r]: readonly [number, number, number]): string =>
  smoothShape(
    [0, 1, 2, 3, 4, 5, 6, 7].map((step): Point => {
      const angle = (step * Math.PI) / 4;
      return [x + r * Math.cos(angle), y + r * 1.15 * Math.sin(angle)];
    }),
  );

const pair = (points: readonly Point[]): readonly string[] => [
  smoothShape(mirrored(points, MIDDLE)),
  smoothShape(points),
];

/** The pelvis and the upper thigh bones from behind; the pubic bones are far behind the rest. */
export const pelvis = {
  /** Each with its hole: fill by the even-odd rule. */
  pubis: [0, 1].map((side) => `${pair(pubis)[side] ?? ''}${pair(pubisHole)[side] ?? ''}`),
  femur: pair(femur),
  ilium: pair(ilium),
  hollows: pair(hollow),
  ridges: [smoothLine(mirrored(ridge, MIDDLE)), smoothLine(ridge)],
  sacrum: smoothShape(bothHalves(sacrum, MIDDLE)),
  coccyx: smoothShape(bothHalves(coccyx, MIDDLE)),
  foramina: foramina.flatMap(([x, y, r]) => [circle([2 * MIDDLE - x, y, r]), circle([x, y, r])]),
  sacralCrest: smoothShape(bothHalves(crestOfSacrum, MIDDLE)),
} as const;
