import fc from 'fast-check';
import type { JsonSchema } from './openapi-operations.ts';

/** Bodies that the schema takes. */
export function arbitraryOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map(arbitraryOf));
  switch (schema.type) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return fc.array(arbitraryOf(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, (schema.minItems ?? 0) + 3),
      });
    case 'string':
      return stringOf(schema);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1000, max: schema.maximum ?? 1000 });
    case 'number':
      return fc.double({ min: schema.minimum ?? -1000, max: schema.maximum ?? 1000, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue();
  }
}

/** Bodies that are nearly right: one place of a good one is something else, gone, or more than there should be. */
export const nearlyOf = (schema: JsonSchema): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.tuple(arbitraryOf(schema), fc.nat(), nonsense).map(([good, place, bad]) => replaceAt(good, place, bad)),
    fc
      .tuple(arbitraryOf(schema), fc.string(), nonsense)
      .map(([good, key, bad]) => (typeof good === 'object' && good !== null ? { ...good, [key]: bad } : bad)),
    nonsense,
  );

const nonsense: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    '\0',
    '\ud800',
    '2026-02-30',
    '2026-02-30T10:00:00Z',
    -1,
    0,
    2 ** 31,
    1e308,
    'x'.repeat(30_000),
  ),
  fc.constantFrom<unknown>("'; drop table patients; --", '%', '\\', '__proto__', [], {}, [
    [[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]],
  ]),
);

function objectOf({ properties = {}, required = [], additionalProperties }: JsonSchema): fc.Arbitrary<unknown> {
  const entries = Object.entries(properties);
  if (entries.length === 0 && additionalProperties === true)
    return fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }));
  const parts = Object.fromEntries(entries.map(([name, schema]) => [name, arbitraryOf(schema)]));
  return fc.record(parts, { requiredKeys: [...required] });
}

function stringOf({ pattern, minLength = 0, maxLength = 200 }: JsonSchema): fc.Arbitrary<string> {
  const fits = (text: string): boolean => text.length >= minLength && text.length <= maxLength;
  if (pattern === undefined) return fc.string({ minLength, maxLength: Math.min(maxLength, 40) });
  // A pattern without an end is the beginning of anything.
  if (pattern === '\\S')
    return fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((it) => /\S/.test(it) && fits(it));
  return fc.stringMatching(new RegExp(pattern)).filter(fits);
}

/** The value with the place that is counted out replaced. */
function replaceAt(value: unknown, place: number, by: unknown): unknown {
  if (typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  if (keys.length === 0) return by;
  const key = keys[place % keys.length] ?? '';
  const entries = Object.entries(value).map(([name, inner]) => [
    name,
    name !== key ? inner : place % 3 === 0 && typeof inner === 'object' ? replaceAt(inner, place >> 2, by) : by,
  ]);
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
