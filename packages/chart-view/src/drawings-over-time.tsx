import {
  type Chart,
  type ChartView,
  compareDrawings,
  type Drawing,
  endsOf,
  type Painting,
  type Place,
  paintDrawing,
  paintedShape,
  type RegionOverlap,
} from '@junction/body-chart';
import { useMemo } from 'react';
import { ChartFigure } from './chart-figure.tsx';
import type { ChartWords } from './chart-words.ts';

interface DrawingsOverTimeProps {
  readonly chart: Chart;
  readonly earlier: Drawing;
  readonly later: Drawing;
  readonly words: ChartWords;
  readonly nameOf: (place: Place) => string;
  /** Centimeters; where it is absent, areas are those of a person of 175 cm. */
  readonly statureCm?: number;
}

const NOTHING: Drawing = { steps: [] };

/** Two drawings of one person laid over each other, the earlier as a dashed outline, the later as a tint, with what they share in numbers. */
export function DrawingsOverTime({ chart, earlier, later, words, nameOf, statureCm }: DrawingsOverTimeProps) {
  const { before, now, comparison, bare } = useMemo(() => {
    const paintings = { before: paintDrawing(chart, earlier), now: paintDrawing(chart, later) };
    return {
      ...paintings,
      bare: paintDrawing(chart, NOTHING),
      comparison: compareDrawings(chart, paintings.before, paintings.now, statureCm),
    };
  }, [chart, earlier, later, statureCm]);
  const views = chart.views.filter(({ from }) => comparison.views.some(({ view }) => view === from));
  if (views.length === 0) return <p className="chart-nothing">{words.overlay.nothing}</p>;
  return (
    <div className="chart chart-overlay">
      <p className="chart-legend">
        <span className="chart-key" data-drawing="earlier" /> {words.overlay.earlier}
        <span className="chart-key" data-drawing="later" /> {words.overlay.later}
      </p>
      <div className="chart-views">
        {views.map((view) => (
          <Overlaid key={view.from} view={view} bare={bare} before={before} now={now} words={words} />
        ))}
      </div>
      <table className="chart-table">
        <thead>
          <tr>
            <th scope="col">{words.overlay.place}</th>
            <th scope="col">{words.overlay.earlier}</th>
            <th scope="col">{words.overlay.later}</th>
            <th scope="col">{words.overlay.alike}</th>
          </tr>
        </thead>
        <tbody>
          {comparison.regions.map((entry) => (
            <tr key={`${entry.view} ${entry.region} ${entry.side}`}>
              <th scope="row">
                {nameOf(entry)} <span className="chart-end">({words.views[entry.view].toLowerCase()})</span>
              </th>
              <td>{areaWords(entry.earlierCm2, entry.earlierShare)}</td>
              <td>{areaWords(entry.laterCm2, entry.laterShare)}</td>
              <td>{likenessWords(entry)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="chart-end">{words.overlay.estimate}</p>
    </div>
  );
}

interface OverlaidProps {
  readonly view: ChartView;
  readonly bare: Painting;
  readonly before: Painting;
  readonly now: Painting;
  readonly words: ChartWords;
}

function Overlaid({ view, bare, before, now, words }: OverlaidProps) {
  const ends = endsOf(view.from);
  const name = words.views[view.from];
  return (
    <figure className="chart-view">
      <figcaption className="chart-caption">
        <span>{ends !== undefined && words[ends[0]]}</span>
        <span className="chart-view-name">{name}</span>
        <span>{ends !== undefined && words[ends[1]]}</span>
      </figcaption>
      <div className="chart-ground" data-brush="none">
        <ChartFigure view={view} zoom="zoom" painting={bare} numbers={[]} name={words.overlay.figure(name)}>
          <path className="chart-later" d={paintedShape(view, now)} fillRule="evenodd" />
          <path className="chart-earlier" d={paintedShape(view, before)} />
        </ChartFigure>
      </div>
    </figure>
  );
}

function areaWords(cm2: number, share: number): string {
  return cm2 === 0 ? '–' : `${Math.max(1, Math.round(cm2))} cm² · ${Math.max(1, Math.round(100 * share))} %`;
}

function likenessWords({ dice }: RegionOverlap): string {
  return dice === undefined ? '–' : `${Math.round(100 * dice)} %`;
}
