import {
  type Chart,
  coverageOf,
  type EditHistory,
  edited,
  followList,
  NO_HISTORY,
  type PaintedPlace,
  type Painting,
  painOfPlaces,
  paintDrawing,
  paintedPlaces,
  regionSides,
} from '@junction/body-chart';
import { usePainting } from '@junction/chart-view';
import type { PainMark } from '@junction/reasoning';
import { useCallback, useMemo, useState } from 'react';
import type { CaseAction } from '../instrument/case-state.ts';
import { marksOfPain, placesOfMarks } from '../instrument/pain-places.ts';

const NO_CHART: Chart = { views: [] };

export interface PainDrawing {
  readonly history: EditHistory;
  readonly painting: Painting;
  readonly change: (next: EditHistory) => void;
}

/**
 * The drawing behind the pain of the sheet. The sheet is what counts: what changes it from elsewhere (the list, undo, another
 * case) is drawn too, and what is drawn changes the sheet.
 */
export function usePainDrawing(
  loaded: Chart | undefined,
  marks: readonly PainMark[],
  sheet: number,
  dispatch: (action: CaseAction) => void,
): PainDrawing {
  const chart = loaded ?? NO_CHART;
  const [last, setLast] = useState({ sheet, history: NO_HISTORY });
  // Another sheet is another patient: nothing of the drawing before may come back.
  const kept = last.sheet === sheet ? last.history : NO_HISTORY;
  const painted = usePainting(chart, kept.drawing);
  const history = useMemo(() => {
    const told = placesOfMarks(marks, (region) => regionSides(chart, region));
    if (chart === NO_CHART || saysSame(painted.places, told)) return kept;
    const listed = told.map((place): PaintedPlace => {
      const quality = painted.places.find((other) => isSame(place, other))?.quality;
      return { ...place, ...(quality !== undefined && { quality }) };
    });
    const drawing = followList(chart, painted.painting, listed);
    return kept === NO_HISTORY ? { ...NO_HISTORY, drawing } : edited(kept, drawing);
  }, [chart, kept, marks, painted]);
  const { painting } = usePainting(chart, history.drawing);
  const change = useCallback(
    (next: EditHistory) => {
      setLast({ sheet, history: next });
      const pain = painOfPlaces(paintedPlaces(coverageOf(chart, paintDrawing(chart, next.drawing, painting))));
      const step = next.drawing.steps.at(-1);
      dispatch({
        kind: 'draw',
        pain: marksOfPain(pain, marks),
        ...(step?.kind === 'describe' && { topic: `describe ${step.region} ${step.side}` }),
      });
    },
    [chart, marks, sheet, painting, dispatch],
  );
  return { history, painting, change };
}

function isSame(a: PaintedPlace, b: PaintedPlace): boolean {
  return a.region === b.region && a.side === b.side;
}

function saysSame(drawn: readonly PaintedPlace[], told: readonly PaintedPlace[]): boolean {
  return (
    drawn.length === told.length &&
    told.every((place) => drawn.some((other) => isSame(place, other) && place.intensity === other.intensity))
  );
}
