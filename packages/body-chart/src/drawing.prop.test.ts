import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageOf } from './coverage.ts';
import type { Drawing } from './drawing.ts';
import { drawList, followList } from './follow-list.ts';
import { mirrorDrawing } from './mirror-drawing.ts';
import { otherSide } from './open-chart.ts';
import { painOfPlaces } from './pain-of-places.ts';
import { paintDrawing } from './paint.ts';
import { type PaintedPlace, paintedPlaces } from './painted-places.ts';
import { readDrawing } from './read-drawing.ts';
import { storeDrawing } from './stored-drawing.ts';
import { allPlaces, chart, drawings, feelings, strokes, tracks } from './test-chart.ts';

const RUNS = { numRuns: 60 };
const coverage = (drawing: Drawing) => coverageOf(chart, paintDrawing(chart, drawing));
const places = (drawing: Drawing) => paintedPlaces(coverage(drawing));
const byName = (a: { region: string; side: string }, b: { region: string; side: string }) =>
  `${a.region} ${a.side}`.localeCompare(`${b.region} ${b.side}`);

test('a drawing and the list of its places give the same places and the same pain of a case', () => {
  fc.assert(
    fc.property(drawings, (drawing) => {
      const drawn = places(drawing);
      const listed = places(drawList(chart, drawn));
      expect(listed).toEqual(drawn);
      expect(painOfPlaces(listed)).toEqual(painOfPlaces(drawn));
    }),
    RUNS,
  );
});

test('whatever was drawn before, a changed list is what the drawing then says', () => {
  const lists = fc
    .uniqueArray(fc.constantFrom(...allPlaces), { maxLength: 5 })
    .chain((chosen) =>
      fc.tuple(...chosen.map((place) => feelings.map((feeling): PaintedPlace => ({ ...place, ...feeling })))),
    );
  fc.assert(
    fc.property(drawings, lists, (drawing, listed) => {
      const followed = followList(chart, paintDrawing(chart, drawing), listed);
      expect([...places(followed)].sort(byName)).toEqual([...listed].sort(byName));
    }),
    RUNS,
  );
});

test('a mirrored drawing paints the mirrored regions, cell for cell', () => {
  fc.assert(
    fc.property(drawings, (drawing) => {
      const seen = (of: Drawing, swap: boolean) =>
        coverage(of)
          .map(({ region, side, view, painted, whole }) => ({
            region,
            side: swap ? otherSide(side) : side,
            view: swap && (view === 'left' || view === 'right') ? otherSide(view) : view,
            painted,
            whole,
          }))
          .sort((a, b) => `${a.view} ${a.region} ${a.side}`.localeCompare(`${b.view} ${b.region} ${b.side}`));
      expect(seen(mirrorDrawing(chart, drawing), true)).toEqual(seen(drawing, false));
      expect(mirrorDrawing(chart, mirrorDrawing(chart, drawing))).toEqual(drawing);
    }),
    RUNS,
  );
});

test('one more stroke never makes the coverage of a region less, and none is more than whole', () => {
  fc.assert(
    fc.property(drawings, strokes, (drawing, stroke) => {
      const before = coverage(drawing);
      const after = coverage({ steps: [...drawing.steps, stroke] });
      for (const [index, { painted, whole }] of after.entries()) {
        expect(painted).toBeGreaterThanOrEqual(before[index]?.painted ?? 0);
        expect(painted).toBeLessThanOrEqual(whole);
      }
    }),
    RUNS,
  );
});

test('erasing along a stroke leaves nothing of it, and nothing more than was there', () => {
  fc.assert(
    fc.property(drawings, tracks, (drawing, track) => {
      const bare = coverage({ steps: [...drawing.steps, { kind: 'erase', ...track }] });
      const strokeThenErase = coverage({
        steps: [...drawing.steps, { kind: 'stroke', ...track, feeling: {} }, { kind: 'erase', ...track }],
      });
      expect(strokeThenErase).toEqual(bare);
      const before = coverage(drawing);
      for (const [index, { painted }] of bare.entries())
        expect(painted).toBeLessThanOrEqual(before[index]?.painted ?? 0);
    }),
    RUNS,
  );
});

test('a drawing is read back as it was stored, through text', () => {
  fc.assert(
    fc.property(drawings, (drawing) => {
      expect(readDrawing(JSON.parse(JSON.stringify(storeDrawing(drawing))), chart)).toEqual({
        ok: true,
        value: drawing,
      });
    }),
    RUNS,
  );
});

test('painting on from an earlier painting gives the same cells as painting anew', () => {
  fc.assert(
    fc.property(drawings, fc.nat(8), (drawing, shared) => {
      const earlier = paintDrawing(chart, { steps: drawing.steps.slice(0, shared) });
      const [onward, anew] = [paintDrawing(chart, drawing, earlier), paintDrawing(chart, drawing)];
      for (const [view, cells] of anew.cells)
        expect(Buffer.compare(onward.cells.get(view) ?? cells.slice(1), cells)).toBe(0);
    }),
    { numRuns: 20 },
  );
});
