import { mirrored, type Point, smoothLine } from './smooth-path.ts';
import { MIDDLE } from './vertebra-from-behind.ts';

export interface Rib {
  readonly name: 'T8' | 'T9' | 'T10' | 'T11' | 'T12';
  /** The middle line of the left and of the right rib. */
  readonly lines: readonly string[];
  readonly width: number;
}

const right: readonly { readonly name: Rib['name']; readonly width: number; readonly line: readonly Point[] }[] = [
  {
    name: 'T8',
    width: 15,
    line: [
      [338, -14],
      [372, -22],
      [424, -14],
      [478, 14],
      [514, 56],
      [528, 104],
      [526, 132],
    ],
  },
  {
    name: 'T9',
    width: 15,
    line: [
      [336, 32],
      [370, 25],
      [420, 36],
      [470, 66],
      [506, 112],
      [520, 162],
      [517, 190],
    ],
  },
  {
    name: 'T10',
    width: 14.5,
    line: [
      [334, 78],
      [366, 73],
      [412, 87],
      [460, 122],
      [494, 170],
      [508, 218],
      [505, 244],
    ],
  },
  {
    name: 'T11',
    width: 13,
    line: [
      [329, 126],
      [358, 124],
      [400, 142],
      [444, 182],
      [476, 230],
      [494, 276],
    ],
  },
  {
    name: 'T12',
    width: 11,
    line: [
      [326, 176],
      [350, 178],
      [382, 198],
      [414, 232],
      [438, 268],
      [450, 290],
    ],
  },
];

/** The last five ribs from behind; those of T11 and T12 end free. */
export const ribs: readonly Rib[] = right.map(({ name, width, line }) => ({
  name,
  width,
  lines: [smoothLine(mirrored(line, MIDDLE)), smoothLine(line)],
}));
