import type { ChartView } from '@junction/body-chart';
import { type Painting, type Territory, type TerritoryCoverage, territoryCoverage } from '@junction/body-chart';
import type { ChartWords } from './chart-words.ts';

interface TerritoryLegendProps {
  readonly shown: readonly { readonly view: ChartView; readonly territories: readonly Territory[] }[];
  readonly painting: Painting;
  readonly words: ChartWords;
}

/** The territories of the views that are shown, each with its line and how much of it is painted on either side. */
export function TerritoryLegend({ shown, painting, words }: TerritoryLegendProps) {
  const labels = new Map(shown.flatMap(({ territories }) => territories.map(({ id, label }) => [id, label])));
  const coverage = shown.flatMap(({ view, territories }) => territoryCoverage(view, territories, painting));
  return (
    <ul className="chart-territories">
      {[...labels].map(([id, label]) => (
        <li key={id}>
          <svg className="chart-territory-key" viewBox="0 0 28 8" aria-hidden="true">
            <path className={`chart-territory chart-territory-${id}`} d="M1 4H27" />
          </svg>
          <span>{label}</span>
          <span className="chart-end">
            {paintedWords(
              coverage.filter((entry) => entry.id === id),
              words,
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The greater share of the views, for each side with any paint. */
function paintedWords(coverage: readonly TerritoryCoverage[], words: ChartWords): string {
  const sides = (['left', 'right'] as const).flatMap((side) => {
    const shares = coverage.filter((entry) => entry.side === side).map(({ painted, whole }) => painted / whole);
    const most = Math.max(0, ...shares);
    return most === 0 ? [] : [`${words[side].toLowerCase()} ${Math.max(1, Math.round(100 * most))} %`];
  });
  return sides.length === 0 ? words.territoryBare : words.territoryPainted(sides.join(', '));
}
