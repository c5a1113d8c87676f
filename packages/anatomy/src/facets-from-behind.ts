import { type Level, levels } from './levels.ts';
import { mirrored, type Point, smoothShape } from './smooth-path.ts';
import { MIDDLE } from './vertebra-from-behind.ts';

export interface FacetPair {
  /** Such as `T12-L1`. */
  readonly id: string;
  /** 0 faces backward, 90 faces inward; schematic. */
  readonly angle: number;
  /** Left and right, as seen from behind. */
  readonly paths: readonly string[];
  /** Middle of the right one. */
  readonly at: Point;
}

const plateWidth = 26;
const plateHeight = 27;
/** A joint seen edge on is still a line. */
const edge = 5;

/** The joint faces from behind: broad where they face backward, a slit where they face inward. */
export const facetPairs: readonly FacetPair[] = levels.map((level, index) => ({
  id: `${level.name}-${levels[index + 1]?.name ?? 'S1'}`,
  angle: level.facetAngle,
  ...platesOf(level, levels[index + 1]),
}));

function platesOf(level: Level, next: Level | undefined): Pick<FacetPair, 'paths' | 'at'> {
  const width = Math.max(edge, plateWidth * Math.cos((level.facetAngle * Math.PI) / 180));
  const reach = (level.width + (next?.width ?? level.width)) / 4;
  const x = MIDDLE + reach * (level.region === 'thoracic' && next?.region === 'thoracic' ? 0.54 : 0.6);
  const y = level.y + level.pitch * 0.48;
  const [w, h] = [width / 2, plateHeight / 2];
  const plate: readonly Point[] = [
    [x, y - h],
    [x + w * 0.8, y - h * 0.75],
    [x + w, y],
    [x + w * 0.8, y + h * 0.75],
    [x, y + h],
    [x - w * 0.8, y + h * 0.75],
    [x - w, y],
    [x - w * 0.8, y - h * 0.75],
  ];
  return { paths: [smoothShape(mirrored(plate, MIDDLE)), smoothShape(plate)], at: [x, y] };
}
