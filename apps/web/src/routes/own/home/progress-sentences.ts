import type { ProgressSeries } from '@junction/contract';
import { words } from '#src/text/own-words.ts';

/** The measure that every check-in asks for. */
const isPain = ({ measure, label }: ProgressSeries): boolean => label === null && /pain|nprs/.test(measure.id);

/** What a measure is called when one speaks of it to the patient. */
export const seriesName = (series: ProgressSeries): string =>
  isPain(series) ? words.progress.pain : (series.label ?? series.measure.name);

/** What the values come to, in one or two plain sentences. No values: undefined. */
export function progressSentences(series: ProgressSeries): string | undefined {
  const { points, state, measure } = series;
  const name = seriesName(series);
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (points.length === 1) return `${words.progress.first(name, first.value)} ${words.progress.states['no-baseline']}`;
  const change = Math.abs(last.value - first.value);
  const told =
    change === 0 ? words.progress.same(name, last.value) : words.progress.from(name, first.value, last.value);
  const isChance = change > 0 && measure.error !== null && change <= measure.error && state !== 'improved';
  return `${told} ${isChance ? `${words.progress.withinError} ` : ''}${words.progress.states[state]}`;
}
