import { describe, expect, it } from 'vitest';
import { branchesOn, trunkFromBehind } from './trunk-figure.ts';

const facets = trunkFromBehind.facets;
const broadest = (path: string): number => {
  const xs = (path.match(/-?[\d.]+ -?[\d.]+/g) ?? []).map((pair) => Number(pair.split(' ')[0]));
  return Math.max(...xs) - Math.min(...xs);
};

describe('the trunk from behind', () => {
  it('has every vertebra from T8 to L5, the lowest first', () => {
    expect(trunkFromBehind.vertebrae.map(({ name }) => name)).toEqual([
      ...['L5', 'L4', 'L3', 'L2', 'L1'],
      ...['T12', 'T11', 'T10', 'T9', 'T8'],
    ]);
  });

  it('turns the joint faces from frontal to sagittal between T11 and L2', () => {
    const angleOf = (id: string) => facets.find((facet) => facet.id === id)?.angle;
    expect([angleOf('T11-T12'), angleOf('T12-L1'), angleOf('L1-L2')]).toEqual([24, 66, 76]);
  });

  it('draws a face that faces inward narrower than one that faces backward', () => {
    const widthOf = (id: string) => broadest(facets.find((facet) => facet.id === id)?.paths[0] ?? '');
    expect(widthOf('T10-T11')).toBeGreaterThan(20);
    expect(widthOf('L1-L2')).toBeLessThan(10);
  });

  it('gives every branch a course and a territory', () => {
    for (const { id, course, territory } of trunkFromBehind.branches) {
      expect(Object.values(course).flat().length, id).toBeGreaterThan(0);
      expect(Object.values(territory).length, id).toBeGreaterThan(0);
    }
  });

  it('tells each branch by a pattern of its own', () => {
    const patterns = trunkFromBehind.branches.map(({ dash }) => dash?.join(' ') ?? 'solid');
    expect(new Set(patterns).size).toBe(3);
  });

  it('shows the groin from the front and the buttock from behind', () => {
    expect(branchesOn('front').map(({ id }) => id)).toEqual(['anterior', 'lateral']);
    expect(branchesOn('back').flatMap(({ id, territory: { back } }) => (back === undefined ? [] : [id]))).toEqual([
      'posterior',
      'lateral',
    ]);
  });

  it('writes paths of finite numbers only', () => {
    expect(JSON.stringify(trunkFromBehind)).not.toMatch(/NaN|Infinity|null/);
  });
});
