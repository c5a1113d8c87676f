import { describe, expect, it } from 'vitest';
import { branches } from './branches.ts';
import { junctionDrawing } from './junction-drawing.ts';

describe('the junction for paper', () => {
  const { shapes } = junctionDrawing();

  it('is made of greys and of dashes that every printer draws', () => {
    for (const { fill = 0, stroke } of shapes) {
      expect(fill >= 0 && fill <= 1).toBe(true);
      if (stroke === undefined) continue;
      expect(stroke.grey >= 0 && stroke.grey <= 1 && stroke.width > 0).toBe(true);
      for (const dash of stroke.dash ?? []) expect(dash).toBeGreaterThan(0);
    }
  });

  it('holds each branch with its pattern', () => {
    const dashOf = (path: string | undefined) => shapes.find((shape) => shape.path === path)?.stroke?.dash;
    expect(branches.map(({ course }) => dashOf(course.back?.[0])?.map(Math.round))).toEqual([
      undefined,
      [16, 10],
      [0, 11],
    ]);
  });
});
