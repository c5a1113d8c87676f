import { bothHalves, mirrored, type Point, smoothLine, smoothShape } from './smooth-path.ts';
import { MIDDLE } from './vertebra-from-behind.ts';

const rightHalf: readonly Point[] = [
  [300, -165],
  [474, -122],
  [566, -49],
  [558, 14.5],
  [551, 72.5],
  [540.7, 142],
  [527.6, 217.5],
  [517.5, 287],
  [513.4, 339],
  [515.8, 391.5],
  [525, 444],
  [537.8, 502],
  [549.4, 565.5],
  [559.3, 629],
  [566.2, 693],
  [568.5, 757],
  [565, 838],
  [556, 937],
  [544, 1035],
  [440, 1060],
  [328, 1035],
  [320, 950],
  [313, 880],
  [307, 826],
  [300, 792],
];

/** The trunk from T8 to the thighs: the same outline from behind and from the front. */
export const trunkOutline = smoothShape(bothHalves(rightHalf, MIDDLE));

const pair = (points: readonly Point[]): readonly string[] => [
  smoothLine(mirrored(points, MIDDLE)),
  smoothLine(points),
];

/** Folds of the skin from behind. */
export const foldsBehind: readonly string[] = [
  ...pair([
    [308, 834],
    [352, 857],
    [410, 851],
    [465, 825],
  ]),
  'M300 724C301 745 302 768 300 792',
];

/** Folds and marks of the skin from the front. */
export const foldsInFront: readonly string[] = [
  ...pair([
    [314, 113],
    [358, 157],
    [422, 223],
    [468, 270],
    [506, 299],
  ]),
  ...pair([
    [486, 594],
    [439, 647],
    [387, 702],
    [341, 745],
    [323, 771],
  ]),
  'M300 171V391',
  'M289.6 419C292.5 415.4 295.4 411.8 300 411.8C304.6 411.8 307.5 415.4 310.4 419M291.3 426C292 436 296 441 300 441C304 441 308 436 308.7 426',
];

/** The rim of the hip from the front. */
export const hipRimInFront: readonly string[] = pair([
  [474, 592],
  [494, 552],
  [512, 513],
  [520, 476],
  [512, 444],
  [486, 428],
  [452, 432],
  [420, 450],
  [396, 478],
]);
