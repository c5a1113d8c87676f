import {
  type Chart,
  coverageOf,
  type Drawing,
  type PaintedPlace,
  type Painting,
  paintDrawing,
  paintedPlaces,
  type RegionCoverage,
} from '@junction/body-chart';
import { useMemo, useRef } from 'react';

export interface Painted {
  readonly painting: Painting;
  readonly coverage: readonly RegionCoverage[];
  readonly places: readonly PaintedPlace[];
}

/** What a drawing paints. A drawing that goes on from the last one costs only its new steps. */
export function usePainting(chart: Chart, drawing: Drawing): Painted {
  const last = useRef<{ readonly chart: Chart; readonly painting: Painting }>(undefined);
  return useMemo(() => {
    const before = last.current?.chart === chart ? last.current.painting : undefined;
    const painting = paintDrawing(chart, drawing, before);
    last.current = { chart, painting };
    const coverage = coverageOf(chart, painting);
    return { painting, coverage, places: paintedPlaces(coverage) };
  }, [chart, drawing]);
}
