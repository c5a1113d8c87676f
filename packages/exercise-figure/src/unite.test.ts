import { describe, expect, it } from 'vitest';
import type { Point } from './outline.ts';
import { unite } from './unite.ts';

const square = (left: number, top: number, size: number): readonly Point[] => [
  [left, top],
  [left + size, top],
  [left + size, top + size],
  [left, top + size],
];

const area = (ring: readonly Point[]): number =>
  ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);

const areaOfAll = (rings: readonly (readonly Point[])[]): number =>
  Math.round(rings.reduce((sum, ring) => sum + area(ring), 0) * 100) / 100;

describe('shapes united', () => {
  it('become one ring where they overlap', () => {
    const rings = unite([square(0, 0, 10), square(5, 5, 10)]);
    expect(rings).toHaveLength(1);
    expect(areaOfAll(rings)).toBe(175);
  });

  it('stay two rings where they do not touch', () => {
    expect(unite([square(0, 0, 10), square(20, 0, 10)])).toHaveLength(2);
  });

  it('count once when they are the same', () => {
    const rings = unite([square(0, 0, 10), square(0, 0, 10)]);
    expect(rings).toHaveLength(1);
    expect(areaOfAll(rings)).toBe(100);
  });

  it('swallow what lies wholly within', () => {
    expect(areaOfAll(unite([square(0, 0, 10), square(2, 2, 3)]))).toBe(100);
  });

  it('keep a hole that four bars leave between them', () => {
    const bar = (x: number, y: number, wide: number, high: number): readonly Point[] => [
      [x, y],
      [x + wide, y],
      [x + wide, y + high],
      [x, y + high],
    ];
    const rings = unite([bar(0, 0, 12, 2), bar(0, 10, 12, 2), bar(0, 0, 2, 12), bar(10, 0, 2, 12)]);
    expect(rings).toHaveLength(2);
    expect(areaOfAll(rings)).toBeCloseTo(80, 0);
  });
});
