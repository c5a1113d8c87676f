import type { Drawing, DrawingStep, Feeling } from './drawing.ts';

/**
 * A drawing as it is stored: plain values, the version first. A step is a list of `kind`, where, and how it feels; the points of
 * a track are the first point and the way from each to the next.
 */
export interface StoredDrawing {
  readonly version: 1;
  readonly steps: readonly (readonly StoredValue[])[];
}

export type StoredValue = string | number | null | readonly number[];

/** The drawing to store. `readDrawing` of it is the drawing. */
export function storeDrawing({ steps }: Drawing): StoredDrawing {
  return { version: 1, steps: steps.map(storeStep) };
}

function storeStep(step: DrawingStep): readonly StoredValue[] {
  switch (step.kind) {
    case 'stroke':
      return [step.kind, step.view, step.radius, ways(step.points), ...storeFeeling(step.feeling)];
    case 'erase':
      return [step.kind, step.view, step.radius, ways(step.points)];
    case 'clear':
      return [step.kind, step.region, step.side];
    default:
      return [step.kind, step.region, step.side, ...storeFeeling(step.feeling)];
  }
}

const storeFeeling = ({ quality, intensity }: Feeling): readonly StoredValue[] => [quality ?? null, intensity ?? null];

function ways(points: readonly number[]): readonly number[] {
  return points.map((value, index) => (index < 2 ? value : value - (points[index - 2] ?? 0)));
}
