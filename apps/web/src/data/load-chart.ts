import { type Chart, openChart, type PackedChart, type PackedTerritories } from '@junction/body-chart';

/** The body chart. It arrives after the first paint. */
export async function loadChart(): Promise<Chart> {
  const { default: packed } = await import('@junction/body-chart/figures.json');
  return openChart(packed satisfies PackedChart);
}

/** The nerve territories of the trunk; dermatomes further down the leg would hide the figure. */
export async function loadTerritories(): Promise<PackedTerritories> {
  const { default: packed } = await import('@junction/body-chart/territories.json');
  const { territories } = packed satisfies PackedTerritories;
  return { territories: territories.filter(({ id }) => !id.startsWith('dermatome')) };
}
