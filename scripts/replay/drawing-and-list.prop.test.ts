import { readFileSync } from 'node:fs';
import {
  type Chart,
  coverageOf,
  type Drawing,
  type DrawingStep,
  drawList,
  openChart,
  PAIN_QUALITIES,
  painOfPlaces,
  paintDrawing,
  paintedPlaces,
  type ViewFrom,
} from '@junction/body-chart';
import { type Case, createEngine } from '@junction/reasoning';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { projectRoot, readBuilt } from '../read-built.ts';

const chart: Chart = openChart(
  JSON.parse(readFileSync(`${projectRoot}/packages/body-chart/chart/figures.json`, 'utf8')),
);

const track = fc.record({
  view: fc.constantFrom<ViewFrom>('back', 'front', 'left', 'right'),
  radius: fc.integer({ min: 60, max: 160 }),
  points: fc
    .array(fc.tuple(fc.integer({ min: 1000, max: 3000 }), fc.integer({ min: 2900, max: 7000 })), {
      minLength: 1,
      maxLength: 5,
    })
    .map((points) => points.flat()),
});
const feeling = fc.record({ quality: fc.constantFrom(...PAIN_QUALITIES), intensity: fc.nat(10) });
const drawings: fc.Arbitrary<Drawing> = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc
          .record({ track, feeling })
          .map((it): DrawingStep => ({ kind: 'stroke', ...it.track, feeling: it.feeling })),
      },
      track.map((it): DrawingStep => ({ kind: 'erase', ...it })),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((steps) => ({ steps }));

test('a drawing and the list that says the same give the same differential, to the last digit', async () => {
  const { kb, model } = await readBuilt();
  const engine = createEngine(kb, model);
  const regions = new Set(kb.regions.map(({ id }) => id));
  fc.assert(
    fc.property(drawings, (drawing) => {
      const places = (of: Drawing) => paintedPlaces(coverageOf(chart, paintDrawing(chart, of)));
      const caseOf = (of: Drawing): Case => ({
        patient: { ageYears: 58, sex: 'female' },
        setting: 'chiropractic',
        pain: painOfPlaces(places(of)),
        observations: [],
      });
      const drawn = caseOf(drawing);
      const listed = caseOf(drawList(chart, places(drawing)));
      expect(listed).toEqual(drawn);
      expect(drawn.pain?.every(({ region }) => regions.has(region))).toBe(true);
      expect(engine.rank(listed).differential).toEqual(engine.rank(drawn).differential);
    }),
    { numRuns: 25 },
  );
});
