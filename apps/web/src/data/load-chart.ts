import { type Chart, openChart, type PackedChart } from '@junction/body-chart';

/** The body chart. It arrives after the first paint. */
export async function loadChart(): Promise<Chart> {
  const { default: packed } = await import('@junction/body-chart/figures.json');
  return openChart(packed satisfies PackedChart);
}
