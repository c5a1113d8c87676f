import { describe, expect, it } from 'vitest';
import { entriesAt, entriesWith } from './find-entries.ts';
import { testLibrary } from './test-library.ts';

const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

describe('finding a cause', () => {
  it('by the place where it hurts puts first what hurts there most often', () => {
    expect(ids(entriesAt(testLibrary, 'groin'))).toEqual(['hip-oa', 'tlj-syndrome']);
    expect(ids(entriesAt(testLibrary, 'hip-rim'))).toEqual(['tlj-syndrome']);
  });

  it('by a word asks neither for capitals nor for accents, and puts names before mentions', () => {
    expect(ids(entriesWith(testLibrary, 'SINDROME', 'es'))).toEqual(['tlj-syndrome']);
    expect(ids(entriesWith(testLibrary, 'joint', 'en'))).toEqual(['hip-oa', 'tlj-syndrome']);
  });

  it('by words that no page has, or by none, finds nothing', () => {
    expect(ids(entriesWith(testLibrary, 'joint kangaroo', 'en'))).toEqual([]);
    expect(ids(entriesWith(testLibrary, ' ,. ', 'en'))).toEqual([]);
  });
});
