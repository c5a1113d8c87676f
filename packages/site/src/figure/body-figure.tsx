/** @jsxImportSource preact */
import type { Chart, ChartView } from '@junction/body-chart';

export interface MarkedRegion {
  readonly region: string;
  readonly strength: 'often' | 'sometimes';
}

interface BodyFigureProps {
  readonly chart: Chart;
  readonly from: 'back' | 'front';
  /** Tells two figures of one page apart. */
  readonly id: string;
  readonly label: string;
  readonly window: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly marked: readonly MarkedRegion[];
}

/** A figure from behind or from the front, with regions of its left side marked: hatched where it often hurts, dotted where sometimes. */
export function BodyFigure({ chart, from, id, label, window, marked }: BodyFigureProps) {
  const view = chart.views.find((candidate) => candidate.from === from);
  if (view === undefined) return null;
  const { x, y, width, height } = window;
  return (
    <svg class="body" viewBox={`${x} ${y} ${width} ${height}`} role="img" aria-label={label}>
      <defs>
        <pattern id={`${id}-often`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="body-tint" width="5" height="5" />
          <path class="body-hatch" d="M1 0V5" />
        </pattern>
        <pattern id={`${id}-sometimes`} width="5" height="5" patternUnits="userSpaceOnUse">
          <rect class="body-tint" width="5" height="5" />
          <circle class="body-dot" cx="2.5" cy="2.5" r="0.8" />
        </pattern>
        <clipPath id={`${id}-skin`}>
          <path d={view.figure.skin} />
        </clipPath>
      </defs>
      <path class="body-skin" d={view.figure.skin} />
      <g clip-path={`url(#${id}-skin)`}>
        {outlinesOf(view, marked).map(({ path, strength }) => (
          <path key={path} class="body-mark" fill={`url(#${id}-${strength})`} d={path} />
        ))}
      </g>
      <g class="body-lines">
        {view.figure.landmarks.map(({ path, faint }) => (
          <path key={path} class={faint ? 'faint' : undefined} d={path} />
        ))}
      </g>
    </svg>
  );
}

/** Those of the left side and of the middle. */
const outlinesOf = (view: ChartView, marked: readonly MarkedRegion[]) =>
  view.regions.flatMap(({ region, side, path }) => {
    const mark = marked.find((candidate) => candidate.region === region);
    return mark === undefined || side === 'right' ? [] : [{ path, strength: mark.strength }];
  });

/** True when the view shows that region. */
export const showsRegion = (chart: Chart, from: 'back' | 'front', region: string): boolean =>
  chart.views.some((view) => view.from === from && view.regions.some((shown) => shown.region === region));
