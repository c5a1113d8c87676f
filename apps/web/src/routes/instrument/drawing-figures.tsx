import {
  type Chart,
  type ChartRegion,
  EMPTY_DRAWING,
  followList,
  paintDrawing,
  readDrawing,
  regionSides,
} from '@junction/body-chart';
import type { PainMark } from '@junction/reasoning';
import { useMemo } from 'react';
import { PainFigures } from './pain-figures.tsx';
import { placesOfMarks } from './pain-places.ts';

interface DrawingFiguresProps {
  readonly chart: Chart | undefined;
  /** The stored form; where it is absent or of another chart, the marks are drawn as whole places. */
  readonly drawing: unknown;
  readonly marks: readonly PainMark[];
  readonly nameOf: (region: ChartRegion) => string;
  readonly onToggle?: (region: ChartRegion) => void;
}

const NO_CHART: Chart = { views: [] };
const nothing = () => undefined;

/** A drawing as it was made, back and front. */
export function DrawingFigures({ chart, drawing, marks, nameOf, onToggle = nothing }: DrawingFiguresProps) {
  const painting = useMemo(() => {
    const on = chart ?? NO_CHART;
    const read = drawing === undefined || drawing === null ? undefined : readDrawing(drawing, on);
    if (read?.ok === true) return paintDrawing(on, read.value);
    const places = placesOfMarks(marks, (region) => regionSides(on, region));
    return paintDrawing(on, followList(on, paintDrawing(on, EMPTY_DRAWING), places));
  }, [chart, drawing, marks]);
  return <PainFigures chart={chart} painting={painting} nameOf={nameOf} onToggle={onToggle} />;
}
