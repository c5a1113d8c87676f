import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Chart, ChartView, ViewFrom } from './chart.ts';
import {
  type BrushTrack,
  type Drawing,
  type DrawingStep,
  type Feeling,
  PAIN_QUALITIES,
  type Place,
} from './drawing.ts';
import { openChart } from './open-chart.ts';
import type { PackedTerritories } from './territory.ts';

const read = (name: string) => JSON.parse(readFileSync(new URL(`../chart/${name}.json`, import.meta.url), 'utf8'));

/** The chart of the product. */
export const chart: Chart = openChart(read('figures'));

export const territories: PackedTerritories = read('territories');

export function aView(from: ViewFrom): ChartView {
  const view = chart.views.find((candidate) => candidate.from === from);
  if (view === undefined) throw new Error(`the chart has no view from the ${from}`);
  return view;
}

/** Every region with each side it can be painted on, once. */
export const allPlaces: readonly Place[] = [
  ...new Map(
    chart.views.flatMap(({ regions }) => regions.map(({ region, side }) => [`${region} ${side}`, { region, side }])),
  ).values(),
];

export const feelings: fc.Arbitrary<Feeling> = fc
  .record({ quality: fc.option(fc.constantFrom(...PAIN_QUALITIES)), intensity: fc.option(fc.nat(10)) })
  .map(({ quality, intensity }) => ({
    ...(quality !== null && { quality }),
    ...(intensity !== null && { intensity }),
  }));

/** Strokes of one to six points over the painted part of the figure. */
export const tracks: fc.Arbitrary<BrushTrack> = fc.record({
  view: fc.constantFrom<ViewFrom>('back', 'front', 'left', 'right'),
  radius: fc.integer({ min: 30, max: 160 }),
  points: fc
    .array(fc.tuple(fc.integer({ min: 800, max: 3200 }), fc.integer({ min: 2700, max: 9000 })), {
      minLength: 1,
      maxLength: 6,
    })
    .map((points) => points.flat()),
});

export const strokes: fc.Arbitrary<DrawingStep> = fc
  .tuple(tracks, feelings)
  .map(([track, feeling]) => ({ kind: 'stroke', ...track, feeling }));

const places = fc.constantFrom(...allPlaces);

const steps: fc.Arbitrary<DrawingStep> = fc.oneof(
  { weight: 5, arbitrary: strokes },
  { weight: 2, arbitrary: tracks.map((track): DrawingStep => ({ kind: 'erase', ...track })) },
  fc.tuple(places, feelings).map(([place, feeling]): DrawingStep => ({ kind: 'fill', ...place, feeling })),
  places.map((place): DrawingStep => ({ kind: 'clear', ...place })),
  fc.tuple(places, feelings).map(([place, feeling]): DrawingStep => ({ kind: 'describe', ...place, feeling })),
);

/** Drawings as people and lists make them. */
export const drawings: fc.Arbitrary<Drawing> = fc.array(steps, { maxLength: 8 }).map((all) => ({ steps: all }));
