import { describe, expect, it } from 'vitest';
import { stackOf, stackWindow } from './stack-view.ts';
import { turnTrunk } from './turn-trunk.ts';

const pointsOf = (path: string) =>
  (path.match(/-?[\d.]+ -?[\d.]+/g) ?? []).map((pair) => pair.split(' ').map(Number) as [number, number]);

describe('the five bones', () => {
  it('keeps every bone within the picture at every turn', () => {
    for (const trunk of [-30, 0, 30])
      for (const bone of stackOf(turnTrunk(trunk, 'loose')))
        expect(
          pointsOf(bone.outline).filter(([x, y]) => x < 0 || x > stackWindow.width || y < 0 || y > stackWindow.height),
          `${bone.level} at ${trunk}`,
        ).toEqual([]);
  });

  it('swings the spinous process to the right when the trunk turns left', () => {
    const lowestPoint = (trunk: number) =>
      pointsOf(stackOf(turnTrunk(trunk, 'even'))[0]?.outline ?? '').reduce((low, point) =>
        point[1] > low[1] ? point : low,
      )[0];
    expect(lowestPoint(30)).toBeGreaterThan(200);
    expect(lowestPoint(-30)).toBeLessThan(160);
  });

  it('draws no swing at rest', () => {
    expect(stackOf(turnTrunk(0, 'even')).map(({ swing }) => swing)).toEqual(['', '', '', '', '']);
  });

  it('lays upper joint faces across and lower ones from front to back', () => {
    const steepness = (index: number) => {
      const [from, to] = pointsOf(stackOf(turnTrunk(0, 'even'))[index]?.facets[1] ?? '');
      return from && to ? Math.abs(to[1] - from[1]) / Math.abs(to[0] - from[0]) : Number.NaN;
    };
    expect(steepness(1)).toBeLessThan(0.3);
    expect(steepness(3)).toBeGreaterThan(0.9);
  });
});
