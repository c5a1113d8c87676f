import { type Chart, openChart } from '@junction/body-chart';
import packed from '@junction/body-chart/figures.json' with { type: 'json' };

let opened: Chart | undefined;

/** The chart that visitors paint on, opened when the first drawing comes. */
export const bodyChart = (): Chart => {
  opened ??= openChart(packed);
  return opened;
};
