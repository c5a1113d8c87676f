import { type Chart, type PaintedPlace, type Place, regionSides } from '@junction/body-chart';
import { useId } from 'react';
import type { ChartWords } from './chart-words.ts';

interface PlaceListProps {
  readonly chart: Chart;
  /** Ids of the regions, in the order of the list. */
  readonly regions: readonly string[];
  readonly places: readonly PaintedPlace[];
  readonly words: ChartWords;
  readonly regionName: (region: string) => string;
  readonly nameOf: (place: Place) => string;
  readonly onToggle: (place: Place) => void;
}

/** Every place that can be painted, with its sides: the same drawing as the figures, as a list. */
export function PlaceList({ chart, regions, places, words, regionName, nameOf, onToggle }: PlaceListProps) {
  const id = useId();
  const sides = { left: words.left, midline: words.middle, right: words.right };
  return (
    <ul className="chart-list">
      {regions.map((region) => (
        <li key={region} className="chart-list-row">
          <span className="chart-list-name" id={`${id}${region}`}>
            {regionName(region)}
          </span>
          <fieldset className="chart-list-sides" aria-labelledby={`${id}${region}`}>
            {regionSides(chart, region).map((side) => (
              <button
                key={side}
                type="button"
                className="chart-side"
                aria-pressed={places.some((place) => place.region === region && place.side === side)}
                aria-label={nameOf({ region, side })}
                onClick={() => onToggle({ region, side })}
              >
                {sides[side]}
              </button>
            ))}
          </fieldset>
        </li>
      ))}
    </ul>
  );
}
