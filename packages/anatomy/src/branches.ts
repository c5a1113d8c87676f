import { mirrored, type Point, smoothLine, smoothShape } from './smooth-path.ts';
import { MIDDLE } from './vertebra-from-behind.ts';

export const branchIds = ['posterior', 'anterior', 'lateral'] as const;

export type BranchId = (typeof branchIds)[number];

export type Side = 'back' | 'front';

/** A branch of the nerves that leave at the junction, on the left side of the body, and where it is felt. */
export interface Branch {
  readonly id: BranchId;
  /** Its course on each view that shows it; the first path is its stem. */
  readonly course: Readonly<Partial<Record<Side, readonly string[]>>>;
  /** Its territory on each view that shows it. Schematic: borders differ from person to person. */
  readonly territory: Readonly<Partial<Record<Side, string>>>;
  /** Dashes in widths of its line, so that the three can be told apart without color; none: solid. */
  readonly dash: readonly [line: number, gap: number] | undefined;
}

/** Where the nerve leaves the spine, between T12 and L1, on the left of the view from behind. */
export const node: Point = [MIDDLE - 42, 221];

/** The spot where the posterior branch crosses the rim of the hip, a hand's width from the middle. */
export const crestPoint: Point = [191, 462];

const fromBehind = (right: readonly Point[]): string => smoothLine(mirrored(right, MIDDLE));

export const branches: readonly Branch[] = [
  {
    id: 'posterior',
    course: {
      back: [
        fromBehind([
          [342, 221],
          [352, 262],
          [366, 320],
          [384, 388],
          [409, 462],
        ]),
        fromBehind([
          [409, 462],
          [404, 505],
          [392, 552],
          [386, 592],
        ]),
        fromBehind([
          [409, 462],
          [418, 510],
          [422, 566],
          [420, 622],
        ]),
        fromBehind([
          [409, 462],
          [432, 502],
          [450, 552],
          [456, 600],
        ]),
      ],
    },
    territory: {
      back: smoothShape(
        mirrored(
          [
            [379, 428],
            [405, 403],
            [440, 390],
            [478, 390],
            [510, 400],
            [520, 428],
            [532, 480],
            [541, 538],
            [532, 596],
            [516, 630],
            [494, 652],
            [462, 670],
            [440, 672],
            [420, 658],
            [402, 630],
            [390, 594],
            [380, 552],
            [373, 496],
            [373, 454],
          ],
          MIDDLE,
        ),
      ),
    },
    dash: undefined,
  },
  {
    id: 'anterior',
    course: {
      back: [
        fromBehind([
          [342, 221],
          [384, 228],
          [430, 258],
          [474, 306],
          [504, 352],
          [516, 386],
        ]),
      ],
      front: [
        smoothLine([
          [514, 372],
          [506, 420],
          [490, 476],
          [462, 540],
          [424, 600],
          [384, 650],
          [350, 690],
        ]),
        smoothLine([
          [462, 540],
          [424, 566],
          [380, 586],
          [338, 596],
        ]),
      ],
    },
    territory: {
      front: smoothShape([
        [504, 534],
        [470, 566],
        [422, 594],
        [374, 622],
        [334, 634],
        [303, 640],
        [302, 700],
        [303, 752],
        [322, 768],
        [328, 812],
        [336, 852],
        [350, 864],
        [370, 850],
        [396, 812],
        [430, 758],
        [474, 704],
        [500, 658],
        [518, 600],
        [516, 560],
      ]),
    },
    dash: [2.6, 1.7],
  },
  {
    id: 'lateral',
    course: {
      back: [
        fromBehind([
          [342, 221],
          [382, 248],
          [424, 296],
          [464, 356],
          [496, 418],
          [519, 482],
          [534, 540],
          [544, 600],
        ]),
        fromBehind([
          [534, 540],
          [524, 588],
          [521, 634],
        ]),
        fromBehind([
          [544, 600],
          [550, 640],
          [549, 682],
        ]),
      ],
    },
    territory: {
      back: smoothShape([
        [75, 446],
        [67, 480],
        [58, 525],
        [50, 570],
        [41.5, 629],
        [34.5, 693],
        [32, 757],
        [34, 826],
        [62, 816],
        [73, 788],
        [74, 750],
        [78, 690],
        [81, 620],
        [83, 540],
        [81, 480],
      ]),
      front: smoothShape([
        [525, 446],
        [533, 480],
        [542, 525],
        [550, 570],
        [558.5, 629],
        [565.5, 693],
        [568, 757],
        [566, 826],
        [538, 816],
        [527, 788],
        [526, 750],
        [522, 690],
        [519, 620],
        [517, 540],
        [519, 480],
      ]),
    },
    dash: [0, 1.9],
  },
];
