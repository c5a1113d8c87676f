import {
  type ChartView,
  type ChartWindow,
  type NumberSpot,
  type Painting,
  paintedOutlines,
  QUALITY_PATTERNS,
  type Territory,
} from '@junction/body-chart';
import { memo, type ReactNode, useId } from 'react';

export type Zoom = 'zoom' | 'body';

interface ChartFigureProps {
  readonly view: ChartView;
  readonly zoom: Zoom;
  readonly painting: Painting;
  readonly numbers: readonly NumberSpot[];
  /** Nerve territories to show over the figure. */
  readonly territories?: readonly Territory[];
  /** Names the picture; absent where what stands around it does. */
  readonly name?: string;
  /** Laid over the paint, in units of the view. */
  readonly children?: ReactNode;
}

/** What a view shows in a zoom. */
export function windowOf(view: ChartView, zoom: Zoom): ChartWindow {
  return zoom === 'zoom' ? view.zoom : { x: 0, y: 0, width: view.width, height: view.height };
}

/** The plaster figure with its paint: a pattern for the quality, a strong rim, the strength as a number. */
export function ChartFigure({ view, zoom, painting, numbers, territories, name, children }: ChartFigureProps) {
  const id = `c${useId().replaceAll(/[^\w]/g, '')}`;
  const { x, y, width, height } = windowOf(view, zoom);
  return (
    <svg
      className="chart-figure"
      viewBox={`${x} ${y} ${width} ${height}`}
      role={name === undefined ? 'presentation' : 'img'}
      aria-label={name}
    >
      <Patterns id={id} scale={zoom === 'zoom' ? 1 : 1.7} />
      <Plaster view={view} id={id} isNear={zoom === 'zoom'} />
      <g clipPath={`url(#${id}c)`}>
        <Paint view={view} painting={painting} id={id} />
      </g>
      {territories?.map((territory) => (
        <path
          key={`${territory.id} ${territory.side}`}
          className={`chart-territory chart-territory-${territory.id}`}
          d={territory.path}
        />
      ))}
      {children}
      {numbers.map(({ region, side, intensity, x: cx, y: cy }) => (
        <g
          key={`${region} ${side}`}
          className="chart-number"
          transform={`translate(${cx} ${cy}) scale(${zoom === 'zoom' ? 1 : 1.7})`}
        >
          <circle r="7" />
          <text y="3.4">{intensity}</text>
        </g>
      ))}
    </svg>
  );
}

const Paint = memo(function Paint({
  view,
  painting,
  id,
}: {
  readonly view: ChartView;
  readonly painting: Painting;
  readonly id: string;
}) {
  return paintedOutlines(view, painting).map(({ quality, path }) => (
    <path
      key={quality}
      className="chart-paint"
      data-quality={quality}
      d={path}
      fill={`url(#${id}${quality})`}
      fillRule="evenodd"
      strokeDasharray={QUALITY_PATTERNS[quality].rim}
    />
  ));
});

const Patterns = memo(function Patterns({ id, scale }: { readonly id: string; readonly scale: number }) {
  return (
    <defs>
      {Object.entries(QUALITY_PATTERNS).map(([quality, { width, height, turn, marks, markWidth, tint }]) => (
        <pattern
          key={quality}
          id={`${id}${quality}`}
          width={width}
          height={height}
          patternUnits="userSpaceOnUse"
          patternTransform={`scale(${scale}) rotate(${turn})`}
        >
          <rect className="chart-tint" width={width} height={height} fillOpacity={tint} />
          {marks !== undefined && (
            <path
              className="chart-marks"
              d={marks}
              strokeWidth={markWidth}
              strokeLinecap={quality === 'burning' ? 'round' : 'butt'}
            />
          )}
        </pattern>
      ))}
    </defs>
  );
});

/** Rims that give the figure volume: stroke widths in units, with their opacity. */
const SHADE = [
  [30, 0.035],
  [22, 0.035],
  [15, 0.04],
  [8, 0.05],
] as const;

const Plaster = memo(function Plaster({
  view,
  id,
  isNear,
}: {
  readonly view: ChartView;
  readonly id: string;
  readonly isNear: boolean;
}) {
  const { skin, landmarks, bones, points, detail } = view.figure;
  const turned = view.mirrored ? `matrix(-1 0 0 1 ${view.width} 0)` : undefined;
  return (
    <g className="chart-plaster" data-near={isNear}>
      <clipPath id={`${id}c`}>
        <path d={skin} transform={turned} />
      </clipPath>
      <g transform={turned}>
        <path className="chart-skin" d={skin} />
        <clipPath id={`${id}s`}>
          <path d={skin} />
        </clipPath>
        <g clipPath={`url(#${id}s)`}>
          {SHADE.map(([width, opacity]) => (
            <path key={width} className="chart-shade" d={skin} strokeWidth={width} opacity={opacity} />
          ))}
          {isNear && (
            <g transform={`translate(${detail.x} ${detail.y}) scale(${1 / detail.scale})`}>
              {bones.map((path) => (
                <path key={path} className="chart-bone" fillRule="evenodd" d={path} />
              ))}
              {points.map(({ x, y, r }) => (
                <circle key={`${x} ${y}`} className="chart-point" cx={x} cy={y} r={r} />
              ))}
            </g>
          )}
          {landmarks.map(({ path, faint }) => (
            <path key={path} className="chart-landmark" d={path} opacity={faint ? 0.6 : undefined} />
          ))}
        </g>
        <path className="chart-outline" d={skin} />
      </g>
    </g>
  );
});
