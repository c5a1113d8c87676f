import { type DrawnPain, type PaintedPlace, paintedSide, type RegionSide } from '@junction/body-chart';
import type { Side } from '@junction/knowledge';
import type { PainMark } from '@junction/reasoning';

/** The places that the marks of a case say. A mark on both sides, or on a side that was not told, says each side there is. */
export function placesOfMarks(
  marks: readonly PainMark[],
  sidesOf: (region: string) => readonly RegionSide[],
): readonly PaintedPlace[] {
  return marks.flatMap(({ region, side, intensity }) =>
    sidesOf(region)
      .filter((drawn) => covers(side, drawn))
      .map((drawn) => ({
        region,
        side: drawn,
        // A drawing has whole numbers; a case file may be finer.
        ...(intensity !== undefined && { intensity: Math.round(intensity) }),
      })),
  );
}

/** The marks for what is now drawn. A mark that still says the same keeps its very number. */
export function marksOfPain(pain: readonly DrawnPain[], before: readonly PainMark[]): readonly PainMark[] {
  return pain.map((drawn) => {
    const kept = before.find(({ region, side }) => region === drawn.region && covers(side, drawn.side))?.intensity;
    return kept !== undefined && Math.round(kept) === drawn.intensity ? { ...drawn, intensity: kept } : drawn;
  });
}

function covers(marked: Side | undefined, drawn: RegionSide): boolean {
  return marked === undefined || marked === drawn || (marked === 'both' && drawn !== 'midline');
}

/** The side of the whole drawing, or undefined for an empty one. A side that was not told makes it both. */
export function sideOfDrawing(marks: readonly PainMark[]): Side | undefined {
  if (marks.some(({ side }) => side === undefined || side === 'both')) return 'both';
  return paintedSide(
    marks.flatMap(({ region, side }) => (side === undefined || side === 'both' ? [] : [{ region, side }])),
  );
}
