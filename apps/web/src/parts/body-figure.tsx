import type { ChartRegion, ChartView, Painting } from '@junction/body-chart';
import { ChartFigure } from '@junction/chart-view';
import { memo } from 'react';
import '@junction/chart-view/chart-view.css';
import styles from './body-figure.module.css';

interface BodyFigureProps {
  readonly view: ChartView;
  readonly painting: Painting;
  readonly name: string;
  readonly nameOf: (region: ChartRegion) => string;
  readonly onToggle: (region: ChartRegion) => void;
}

/**
 * The lower trunk with what is painted on it, small. A place is touched with pointer or finger; the list beside the figure is
 * the way with the keyboard and says the same.
 */
export const BodyFigure = memo(function BodyFigure({ view, painting, name, nameOf, onToggle }: BodyFigureProps) {
  return (
    <div className={styles.figure}>
      <ChartFigure view={view} zoom="zoom" painting={painting} numbers={[]} name={name}>
        {view.regions.map((region) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list of places beside the figure is the equal of this for keyboard and screen reader.
          <path
            key={`${region.region} ${region.side}`}
            className={styles.region}
            d={region.path}
            data-region={region.region}
            data-side={region.side}
            onClick={() => onToggle(region)}
          >
            <title>{nameOf(region)}</title>
          </path>
        ))}
      </ChartFigure>
    </div>
  );
});
