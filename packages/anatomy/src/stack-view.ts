import { type Point, smoothLine, smoothShape, straightLine } from './smooth-path.ts';
import { type TrunkTurn, type TurnedLevel, turnedLevels } from './turn-trunk.ts';
import { vertebraFromAbove } from './vertebra-from-above.ts';

/** How often an angle is enlarged in the picture, so that a degree can be seen. */
export const DRAWN_LARGER = 2;

/** The picture of five bones one above the other, seen from behind and above. */
export const stackWindow = { width: 360, height: 560 } as const;

/** How thick a bone is drawn. */
export const STACK_DEPTH = 13;

const middle = stackWindow.width / 2;
const scale = 2.6;
const squash = 0.42;
const firstY = 40;
const step = 104;

export interface StackedBone {
  readonly level: TurnedLevel;
  /** Height of its middle. */
  readonly y: number;
  readonly outline: string;
  readonly canal: string;
  /** The upper joint faces, left then right. */
  readonly facets: readonly string[];
  /** From straight ahead to where the bone points now, along the tips of the spinous processes; empty at rest. */
  readonly swing: string;
  /** The line from the middle of the bone straight back, which the tip leaves when the bone turns. */
  readonly rest: string;
}

/** The five bones as they stand after the turn, from the uppermost. Angles are drawn twice as large as they are. */
export const stackOf = ({ levels }: TrunkTurn): readonly StackedBone[] =>
  turnedLevels.map((level, index) => {
    const { outline, canal, facets, tip } = vertebraFromAbove(level);
    const angle = levels[level] * DRAWN_LARGER;
    const put = (points: readonly Point[], by = angle): readonly Point[] =>
      points.map((point) => seen(turned(point, by), index));
    return {
      level,
      y: firstY + index * step,
      outline: smoothShape(put(outline)),
      canal: smoothShape(put(canal)),
      facets: facets.map((line) => straightLine(put(line))),
      swing: swingOf([0, tip[1] + 5], angle, index),
      rest: straightLine(
        put(
          [
            [0, tip[1] - 1],
            [0, tip[1] + 9],
          ],
          0,
        ),
      ),
    };
  });

/** Turned to the left by so many degrees, as seen from above with the front up: against the clock. */
function turned([x, y]: Point, degrees: number): Point {
  const angle = (-degrees * Math.PI) / 180;
  return [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)];
}

/** From behind and above: what is in front is farther up, and depth is shortened. */
const seen = ([x, y]: Point, index: number): Point => [middle + x * scale, firstY + index * step + y * scale * squash];

function swingOf(tip: Point, angle: number, index: number): string {
  if (Math.abs(angle) < 0.5) return '';
  const steps = 6;
  return smoothLine(Array.from({ length: steps + 1 }, (_, at) => seen(turned(tip, (angle * at) / steps), index)));
}
