import { describe, expect, test } from 'vitest';
import { indexOfSet, membersOfSet, setLayout, subsetIndexes } from './sets.ts';

describe('the layout of sets of causes', () => {
  test('43 conditions have 13,288 sets of at most three and 136,698 of at most four', () => {
    expect(setLayout(43, 3).size).toBe(13_288);
    expect(setLayout(43, 4).size).toBe(136_698);
  });

  test('every index names one set and every set its index', () => {
    const layout = setLayout(9, 4);
    const seen = new Set<string>();
    for (let i = 0; i < layout.size; i++) {
      const members = membersOfSet(layout, i);
      seen.add(members.join(','));
      expect(indexOfSet(layout, members)).toBe(i);
      expect([...members].sort((a, b) => a - b)).toEqual(members);
    }
    expect(seen.size).toBe(layout.size);
  });

  test('appending a condition moves no set within its block', () => {
    const small = setLayout(8, 3);
    const large = setLayout(9, 3);
    expect(indexOfSet(large, [1, 4, 7]) - large.triples).toBe(indexOfSet(small, [1, 4, 7]) - small.triples);
  });

  test('subsets of some parents are found in the whole layout in their own order', () => {
    const whole = setLayout(10, 4);
    const own = setLayout(5, 4);
    const parents = [1, 3, 4, 7, 9];
    const places = subsetIndexes(whole, parents);
    expect(places.length).toBe(own.size);
    places.forEach((place, i) => {
      const named = membersOfSet(own, i).map((m) => parents[m]);
      expect(membersOfSet(whole, place)).toEqual(named);
    });
  });
});
