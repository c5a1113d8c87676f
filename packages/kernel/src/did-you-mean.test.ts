import { describe, expect, it } from 'vitest';
import { didYouMean } from './did-you-mean.ts';

const known = ['slr', 'slump', 'iliac-crest-point', 'facet-tender-tlj'];

describe('did you mean', () => {
  it('names the finding that differs by one letter', () => {
    expect(didYouMean('slrr', known)).toBe('slr');
  });

  it('takes two swapped letters for one slip', () => {
    expect(didYouMean('facet-tedner-tlj', known)).toBe('facet-tender-tlj');
  });

  it('ignores case', () => {
    expect(didYouMean('SLUMP', known)).toBe('slump');
  });

  it('says nothing when more than a third of the letters would have to change', () => {
    expect(didYouMean('hip-scour', known)).toBeUndefined();
  });
});
