import { type Chart, openChart, type PackedChart } from '@junction/body-chart';
import figures from '@junction/body-chart/figures.json?url';

/** The body chart, fetched beside the first screens so that it is there when somebody loses their connection. */
export async function loadChart(): Promise<Chart | null> {
  try {
    const response = await fetch(figures);
    const packed: PackedChart = await response.json();
    return openChart(packed);
  } catch {
    return null; // No connection: it is asked for again with the knowledge.
  }
}
