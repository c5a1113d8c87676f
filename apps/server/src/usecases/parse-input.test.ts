import { Type } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import { describe, expect, it } from 'vitest';
import { parseInput } from './parse-input.ts';

const hours = Type.Array(
  Type.Object({ opens: Type.String({ description: 'a time' }) }, { additionalProperties: false }),
);
const schema = Type.Object(
  { hours: Type.Optional(hours), note: Type.Optional(Type.Unknown()) },
  { additionalProperties: false },
);
const shape = TypeCompiler.Compile(schema);
const problemsOf = (value: unknown) => {
  const parsed = parseInput({ shape, value, check: () => [] });
  return parsed.ok ? [] : parsed.problems;
};

describe('an input', () => {
  it('is taken when it fits', () => {
    expect(problemsOf({ hours: [{ opens: '08:00' }], note: null })).toEqual([]);
  });

  it('is refused with the path of each place and what would be right', () => {
    expect(problemsOf({ hours: [{ opens: 8 }, {}], notes: 1 })).toEqual([
      { path: 'notes', message: 'is unknown here; did you mean note?' },
      { path: 'hours[0].opens', message: 'give a time' },
      { path: 'hours[1].opens', message: 'is missing; give a time' },
    ]);
  });

  it.each([
    ['', '[""]'],
    ['a b', '["a b"]'],
    ['x'.repeat(100), `["${'x'.repeat(60)}…"]`],
  ])('names a place whose key is %j', (key, path) => {
    expect(problemsOf({ [key]: 'a\0' })).toEqual([{ path, message: 'has a character that cannot be kept' }]);
  });

  it('is refused when it holds what the database could not keep as it is', () => {
    expect(
      problemsOf({ note: ['\0', '\ud800', Number.POSITIVE_INFINITY] })
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['note[0]', 'note[1]', 'note[2]']);
    expect(problemsOf({ note: { '\0': 1 } })).toEqual([
      { path: 'note', message: 'has a key with a character that cannot be kept' },
    ]);
  });

  it('is refused when it nests without end', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
    expect(problemsOf({ note: deep })).toEqual([
      { path: `note${'[0]'.repeat(23)}`, message: 'is nested deeper than 24 levels' },
    ]);
  });
});
