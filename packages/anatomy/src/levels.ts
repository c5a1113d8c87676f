export const levelNames = ['T8', 'T9', 'T10', 'T11', 'T12', 'L1', 'L2', 'L3', 'L4', 'L5'] as const;

export type LevelName = (typeof levelNames)[number];

/** One vertebra as seen from behind, in units of the figure (1 unit is about 0.64 mm of a person of 1.75 m). */
export interface Level {
  readonly name: LevelName;
  readonly region: 'thoracic' | 'lumbar';
  /** Middle of its body. */
  readonly y: number;
  /** From its middle to that of the next. */
  readonly pitch: number;
  /** Width of its body. */
  readonly width: number;
  /** From tip to tip of its transverse processes. */
  readonly span: number;
  /**
   * By how much the joints to the next vertebra are turned out of the frontal plane, in degrees: 0 faces backward and lets
   * turn, 90 faces inward and blocks. Schematic round figures.
   */
  readonly facetAngle: number;
}

const measures: readonly (readonly [LevelName, number, number, number, number])[] = [
  ['T8', 10, 56, 106, 8],
  ['T9', 55, 58, 102, 8],
  ['T10', 100, 60, 96, 12],
  ['T11', 146, 63, 84, 24],
  ['T12', 194, 66, 74, 66],
  ['L1', 245, 69, 126, 76],
  ['L2', 298, 72, 140, 70],
  ['L3', 353, 75, 154, 60],
  ['L4', 408, 78, 146, 48],
  ['L5', 461, 82, 142, 38],
];

export const levels: readonly Level[] = measures.map(([name, y, width, span, facetAngle], index) => ({
  name,
  region: name.startsWith('T') ? 'thoracic' : 'lumbar',
  y,
  pitch: (measures[index + 1]?.[1] ?? 510) - y,
  width,
  span,
  facetAngle,
}));
