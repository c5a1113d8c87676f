import { type PaintedOutline, QUALITY_PATTERNS } from '@junction/body-chart';
import { useId } from 'react';

/** The pattern of a quality as a small sign beside its word. */
export function QualitySwatch({ quality }: { readonly quality: PaintedOutline['quality'] }) {
  const id = `s${useId().replaceAll(/[^\w]/g, '')}`;
  const { width, height, turn, marks, markWidth, tint, rim } = QUALITY_PATTERNS[quality];
  return (
    <svg className="chart-swatch" viewBox="0 0 20 20" aria-hidden="true">
      <pattern
        id={id}
        width={width}
        height={height}
        patternUnits="userSpaceOnUse"
        patternTransform={`translate(2 2) rotate(${turn})`}
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
      <rect className="chart-swatch-ground" x="1" y="1" width="18" height="18" rx="4" />
      <rect
        className="chart-swatch-paint"
        x="1"
        y="1"
        width="18"
        height="18"
        rx="4"
        fill={`url(#${id})`}
        strokeDasharray={rim}
      />
    </svg>
  );
}
