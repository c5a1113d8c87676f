import { describe, expect, it } from 'vitest';
import { aPose } from './a-pose.ts';
import { figureAt, openFigure } from './exercise-figure.ts';
import { figureSvg } from './figure-svg.ts';
import { greyDrawing } from './grey-drawing.ts';
import { PRINT_PALETTE } from './palettes.ts';

describe('a figure', () => {
  it('is the same each time it is drawn', () => {
    expect(figureAt(aPose(), 0.3)).toEqual(figureAt(aPose(), 0.3));
  });

  it('stands at its start before 0 and at its end after 1', () => {
    const figure = openFigure(aPose());
    expect(figure.frameAt(-1)).toEqual(figure.frameAt(0));
    expect(figure.frameAt(2)).toEqual(figure.frameAt(1));
  });

  it('has the same size at every moment', () => {
    const figure = openFigure(aPose());
    for (const at of [0, 0.5, 1]) {
      const { width, height } = figure.frameAt(at);
      expect([width, height]).toEqual([figure.width, figure.height]);
    }
  });

  it('moves only what moves: the trunk stays the same shape while an arm is raised', () => {
    const figure = openFigure(aPose());
    const shorts = (at: number) => figure.frameAt(at).shapes.filter(({ fill }) => fill === 'shorts');
    expect(shorts(0.6)).toEqual(shorts(0));
    expect(figure.frameAt(0.6)).not.toEqual(figure.frameAt(0));
  });

  it.each([
    [{ view: 'sideways' }, 'pose.view: "sideways" is not known'],
    [{ support: { type: 'cloud' } }, 'pose.support.type: "cloud" is not known'],
    [{ support: { type: 'table', span: [0, 1] } }, 'pose.support.height: must be a number'],
    [{ equipment: [{ type: 'sword' }] }, 'pose.equipment[0].type: "sword" is not known'],
    [{ equipment: [{ type: 'band', from: [1, 2], to: 'hands' }] }, 'pose.equipment[0].from: must be three numbers'],
    [{ equipment: [{ type: 'weight', to: 'tail' }] }, 'pose: no place "tail"'],
    [{ anchor: 'tail' }, 'pose: no place "tail"'],
  ])('names what it does not know: %j', (wrong, message) => {
    expect(() => openFigure(aPose(wrong))).toThrow(message);
  });
});

describe('a figure as a picture', () => {
  it('says what it shows, with its signs made safe', () => {
    const svg = figureSvg(figureAt(aPose(), 0), PRINT_PALETTE, { title: 'Knees < 90 & "loose"' });
    expect(svg).toContain('role="img" aria-label="Knees &lt; 90 &amp; &quot;loose&quot;"');
    expect(svg).toContain('<title>Knees &lt; 90 &amp; &quot;loose&quot;</title>');
  });

  it('stands by itself: no address, script or style of elsewhere', () => {
    const svg = figureSvg(figureAt(aPose(), 0), PRINT_PALETTE, { title: 'Standing' });
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/http|url\(|<script|<style/);
  });

  it('is all greys between black and white on paper', () => {
    const { shapes } = greyDrawing(figureAt(aPose(), 0));
    const greys = shapes.flatMap(({ fill, stroke }) => [fill, stroke?.grey]).filter((grey) => grey !== undefined);
    expect(greys.length).toBeGreaterThan(20);
    expect(greys.every((grey) => grey >= 0 && grey <= 1)).toBe(true);
  });
});
