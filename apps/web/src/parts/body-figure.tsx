import type { ChartRegion, ChartView } from '@junction/body-chart';
import { memo, useId } from 'react';
import styles from './body-figure.module.css';

export interface PaintedRegion {
  readonly region: ChartRegion;
  /** Written on the place, 0–10. Absent: no number was given. */
  readonly intensity: number | undefined;
}

interface BodyFigureProps {
  readonly view: ChartView;
  readonly painted: readonly PaintedRegion[];
  /** Units cut off below, so that a small figure shows the trunk and not the knees. */
  readonly height?: number;
  /** Strengths are written on the places. On a small figure they could not be read. */
  readonly hasNumbers: boolean;
  readonly name: string;
  readonly nameOf: (region: ChartRegion) => string;
  readonly onToggle: (region: ChartRegion) => void;
}

/**
 * The plaster figure with what is painted on it: diagonal hatching, a strong edge and the strength as a number. A place is
 * touched with pointer or finger; the list beside the figure is the way with the keyboard and says the same.
 */
export const BodyFigure = memo(function BodyFigure({
  view,
  painted,
  height,
  hasNumbers,
  name,
  nameOf,
  onToggle,
}: BodyFigureProps) {
  const id = useId();
  const shown = height ?? view.height;
  const isPainted = new Set(painted.map(({ region }) => region));
  return (
    <svg className={styles.figure} viewBox={`0 0 ${view.width} ${shown}`} role="img" aria-label={name}>
      <defs>
        <pattern id={`${id}h`} width="18" height="18" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className={styles.tint} width="18" height="18" />
          <rect className={styles.hatch} width="6" height="18" />
        </pattern>
        <clipPath id={`${id}c`}>
          <path d={view.figure.skin} />
        </clipPath>
      </defs>
      <Plaster view={view} clip={`url(#${id}c)`} />
      <g>
        {view.regions.map((region) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list of places beside the figure is the equal of this for keyboard and screen reader.
          <path
            key={`${region.region} ${region.side}`}
            className={isPainted.has(region) ? styles.painted : styles.region}
            d={region.path}
            fill={isPainted.has(region) ? `url(#${id}h)` : undefined}
            data-region={region.region}
            data-side={region.side}
            onClick={() => onToggle(region)}
          >
            <title>{nameOf(region)}</title>
          </path>
        ))}
      </g>
      {painted.map(({ region, intensity }) =>
        intensity === undefined || !hasNumbers ? null : (
          <g key={`${region.region} ${region.side}`} className={styles.number}>
            <circle cx={region.label[0]} cy={region.label[1]} r="24" />
            <text x={region.label[0]} y={region.label[1] + 10}>
              {intensity}
            </text>
          </g>
        ),
      )}
    </svg>
  );
});

const Plaster = memo(function Plaster({ view, clip }: { readonly view: ChartView; readonly clip: string }) {
  const { skin, shade, bones, landmarks, points } = view.figure;
  return (
    <g className={styles.plaster} transform={view.mirrored ? `matrix(-1 0 0 1 ${view.width} 0)` : undefined}>
      <path className={styles.skin} d={skin} />
      <g clipPath={clip}>
        {shade.map(({ width, opacity }) => (
          <path key={width} className={styles.shade} d={skin} strokeWidth={width} opacity={opacity} />
        ))}
        {bones.map((path) => (
          <path key={path} className={styles.bone} fillRule="evenodd" d={path} />
        ))}
        {landmarks.map(({ path, faint }) => (
          <path key={path} className={styles.landmark} d={path} opacity={faint ? 0.6 : undefined} />
        ))}
      </g>
      <path className={styles.outline} d={skin} />
      {points.map(({ x, y, r }) => (
        <circle key={`${x} ${y}`} className={styles.point} cx={x} cy={y} r={r} />
      ))}
    </g>
  );
});
