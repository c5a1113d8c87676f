import type { Chart } from './chart.ts';
import { coverageOf } from './coverage.ts';
import { type Drawing, type DrawingStep, EMPTY_DRAWING, type Feeling, type Place } from './drawing.ts';
import { type Painting, paintDrawing } from './paint.ts';
import { type PaintedPlace, paintedPlaces } from './painted-places.ts';

/**
 * The drawing after the list was changed to say `listed`: what is new is filled, what is gone is cleared, what feels otherwise is
 * described, and the rest of the drawing stays as it was painted. `paintedPlaces` of the result are the listed places.
 */
export function followList(chart: Chart, painting: Painting, listed: readonly PaintedPlace[]): Drawing {
  const now = paintedPlaces(coverageOf(chart, painting));
  const steps = [
    ...now.filter((place) => !listed.some((other) => isSame(place, other))).map(cleared),
    ...listed.flatMap((place): readonly DrawingStep[] => {
      const { region, side } = place;
      const drawn = now.find((other) => isSame(place, other));
      if (drawn === undefined) return [{ kind: 'fill', region, side, feeling: feelingPart(place) }];
      const isAlike = drawn.quality === place.quality && drawn.intensity === place.intensity;
      return isAlike ? [] : [{ kind: 'describe', region, side, feeling: feelingPart(place) }];
    }),
  ];
  return steps.length === 0 ? painting.drawing : { steps: [...painting.drawing.steps, ...steps] };
}

/** The drawing that the list alone makes: every listed place painted whole. */
export function drawList(chart: Chart, listed: readonly PaintedPlace[]): Drawing {
  return followList(chart, paintDrawing(chart, EMPTY_DRAWING), listed);
}

const isSame = (a: Place, b: Place): boolean => a.region === b.region && a.side === b.side;

const cleared = ({ region, side }: Place): DrawingStep => ({ kind: 'clear', region, side });

/** What was told of a place, without the place. */
export function feelingPart({ quality, intensity }: Feeling): Feeling {
  return { ...(quality !== undefined && { quality }), ...(intensity !== undefined && { intensity }) };
}
