// Runs in the browser: the body chart as the screens show it, alone on a page, with a note of every frame.
import { type EditHistory, NO_HISTORY, openChart } from '@junction/body-chart';
import packed from '@junction/body-chart/figures.json';
import { englishChartWords, PainChart } from '@junction/chart-view';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

declare global {
  var frameTimes: number[];
  /** Milliseconds of each change of the drawing, from the hand's lifting to the figure being ready to be shown. */
  var strokeEnds: number[];
}

globalThis.frameTimes = [];
globalThis.strokeEnds = [];

const chart = openChart(packed);
const regions = [...new Set(chart.views.flatMap((view) => view.regions.map(({ region }) => region)))];

function Page() {
  const [history, setHistory] = useState<EditHistory>(NO_HISTORY);
  return createElement(PainChart, {
    chart,
    history,
    onChange: (next) => {
      const start = performance.now();
      setHistory(next);
      // What React puts off to the end of the event is done before the next frame begins.
      requestAnimationFrame(() => globalThis.strokeEnds.push(performance.now() - start));
    },
    words: englishChartWords,
    regions,
    regionName: (region) => region,
    nameOf: ({ region, side }) => `${region} ${side}`,
  });
}

const place = document.createElement('main');
document.body.append(place);
createRoot(place).render(createElement(Page));

const note = (at: number): void => {
  globalThis.frameTimes.push(at);
  requestAnimationFrame(note);
};
requestAnimationFrame(note);
