import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { findCycles } from './find-cycles.mjs';
import { findImpurities } from './impurity.mjs';

const importing = (path: string, ...targets: readonly string[]) => ({
  path,
  imports: targets.map((target) => ({ target })),
});

describe('circles of imports', () => {
  it('are found over any number of files', () => {
    const sources = [importing('a', 'b'), importing('b', 'c'), importing('c', 'a'), importing('d', 'a')];
    expect(findCycles(sources).map((ring: readonly string[]) => [...ring].sort())).toEqual([['a', 'b', 'c']]);
  });

  it('are not seen where two ways lead to the same file', () => {
    expect(findCycles([importing('a', 'b', 'c'), importing('b', 'd'), importing('c', 'd'), importing('d')])).toEqual(
      [],
    );
  });
});

describe('a pure package', () => {
  const found = (text: string): readonly string[] =>
    findImpurities({ text, program: () => parseSync('a.ts', text).program });

  it.each([
    ['const now = Date.now();', '1: Date.now in a pure package'],
    ['const now = new Date();', '1: the current time in a pure package'],
    ['const roll = Math.random();', '1: Math.random in a pure package'],
    ['\nconsole.log(1);', '2: console.log in a pure package'],
    ['const home = process.env;', '1: process.env in a pure package'],
    ['const f = async () => 1;', '1: async in a pure package'],
  ])('may not say %j', (text, complaint) => {
    expect(found(text)).toEqual([complaint]);
  });

  it('may speak of a spinous process, and read a given date', () => {
    expect(
      found("const text = 'Press the spinous process. Date.now()'; const day = new Date(0); // process.env"),
    ).toEqual([]);
  });
});
