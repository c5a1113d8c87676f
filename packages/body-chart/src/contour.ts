/** Every third crossing is kept: round at the size of the zoom, and a third of the text. */
const KEPT = 3;

/**
 * The rounded outline of the cells whose number stands as 1 in the table `isIn`, as a path to be filled by the even-odd rule, or an empty text. Areas that
 * touch only at a corner are two. Within a unit of the cells but at sharp corners. Rows out of the given ones must be bare.
 */
export function contourPath(
  cells: Uint8Array,
  width: number,
  isIn: Uint8Array,
  [firstRow, afterRow]: readonly [number, number] = [0, cells.length / width],
): string {
  const height = cells.length / width;
  const has = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < width && y < height && isIn[cells[y * width + x] ?? 0] === 1;
  const walked = new Uint8Array(cells.length);
  let path = '';
  for (let cell = firstRow * width; cell < afterRow * width; cell++) {
    if (walked[cell] === 1 || isIn[cells[cell] ?? 0] !== 1) continue;
    const x = cell % width;
    const y = (cell - x) / width;
    if (!has(x, y - 1)) path += rounded(walkAround(x, y, width, has, walked));
  }
  return path;
}

/** Right, down, left, up. */
const STEP_X = [1, 0, -1, 0];
const STEP_Y = [0, 1, 0, -1];

/** The middles of the cell sides around an area, with the area on the right hand. Marks the upper sides that it passes. */
function walkAround(
  startX: number,
  startY: number,
  width: number,
  has: (x: number, y: number) => boolean,
  walked: Uint8Array,
): readonly number[] {
  const middles: number[] = [];
  let [x, y, way] = [startX, startY, 0];
  do {
    const stepX = STEP_X[way] ?? 0;
    const stepY = STEP_Y[way] ?? 0;
    if (way === 0) walked[y * width + x] = 1;
    middles.push(x + stepX / 2, y + stepY / 2);
    x += stepX;
    y += stepY;
    // The two cells ahead of the corner, seen in the direction of travel.
    const [rightX, rightY] = [x + (stepX - stepY - 1) / 2, y + (stepY + stepX - 1) / 2];
    const [leftX, leftY] = [x + (stepX + stepY - 1) / 2, y + (stepY - stepX - 1) / 2];
    if (!has(rightX, rightY)) way = (way + 1) % 4;
    else if (has(leftX, leftY)) way = (way + 3) % 4;
  } while (x !== startX || y !== startY || way !== 0);
  return middles;
}

/** Stairs of cells become slopes when each crossing is the mean of itself and so many on either hand. */
const SMOOTHED = 3;

function rounded(middles: readonly number[]): string {
  const kept: (readonly [number, number])[] = [];
  const isSmall = middles.length < 4 * KEPT * 2;
  for (let at = 0; at < middles.length; at += isSmall ? 2 : 2 * KEPT)
    kept.push(isSmall ? [middles[at] ?? 0, middles[at + 1] ?? 0] : meanAbout(middles, at));
  const between = kept.map(([x, y], index) => {
    const [nextX, nextY] = kept[(index + 1) % kept.length] ?? [x, y];
    return `${hundredth((x + nextX) / 2)} ${hundredth((y + nextY) / 2)}`;
  });
  const curves = kept.map(([x, y], index) => `Q${hundredth(x)} ${hundredth(y)} ${between[index]}`);
  return `M${between.at(-1)}${curves.join('')}Z`;
}

function meanAbout(middles: readonly number[], at: number): readonly [number, number] {
  let [x, y] = [0, 0];
  for (let near = at - 2 * SMOOTHED; near <= at + 2 * SMOOTHED; near += 2) {
    const index = (near + middles.length) % middles.length;
    x += middles[index] ?? 0;
    y += middles[index + 1] ?? 0;
  }
  return [x / (2 * SMOOTHED + 1), y / (2 * SMOOTHED + 1)];
}

const hundredth = (value: number): number => Math.round(value * 100) / 100;
