import type { Chart } from '@junction/body-chart';

/** The body chart from the lower ribs to mid-thigh. It arrives after the first paint. */
export async function loadPelvisChart(): Promise<Chart> {
  const { default: chart } = await import('@junction/body-chart/pelvis.json');
  return chart as unknown as Chart;
}
