// Runs in the browser: the body chart as the screens show it, alone on a page, with a note of every frame.
import { type EditHistory, NO_HISTORY, openChart } from '@junction/body-chart';
import packed from '@junction/body-chart/figures.json';
import { englishChartWords, PainChart } from '@junction/chart-view';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

declare global {
  var frameTimes: number[];
}

globalThis.frameTimes = [];

const chart = openChart(packed);
const regions = [...new Set(chart.views.flatMap((view) => view.regions.map(({ region }) => region)))];

function Page() {
  const [history, setHistory] = useState<EditHistory>(NO_HISTORY);
  return createElement(PainChart, {
    chart,
    history,
    onChange: setHistory,
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
