import { type TProperties, type TSchema, Type } from '@sinclair/typebox';

/** An object with these properties and no others. */
export const record = <P extends TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });

/** The value, or null where it is not known. Never left out: not known is said. */
export const orNull = <T extends TSchema>(schema: T) =>
  Type.Union([schema, Type.Null()], { description: `${schema.description ?? 'a value'}, or null` });

/** One of the words. `description` of every schema here completes the sentence "give …". */
export const oneOf = <const W extends readonly string[]>(words: W) =>
  Type.Unsafe<W[number]>(
    Type.Union(
      words.map((word) => Type.Literal(word)),
      { description: `one of ${words.join(', ')}` },
    ),
  );

/** The id of a row: a UUID in lower case. */
export const id = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
  description: 'an id such as 0199f5a0-0000-7000-8000-000000000001',
});

/** One line without spaces around it or control characters in it. */
export const line = (most: number) =>
  Type.String({
    minLength: 1,
    maxLength: most,
    pattern: '^[^\\s\\x00-\\x1f\\x7f](?:[^\\x00-\\x1f\\x7f]*[^\\s\\x00-\\x1f\\x7f])?$',
    description: `a line of 1 to ${most} characters without spaces around it`,
  });

/** Some lines; not only spaces. */
export const prose = (most: number) =>
  Type.String({
    minLength: 1,
    maxLength: most,
    pattern: '\\S',
    description: `a text of 1 to ${most} characters`,
  });

/** A day of the calendar. That the month has it is checked by `isRealDay`. */
export const day = Type.String({
  pattern: '^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$',
  description: 'a day such as 1984-02-29',
});

/** A moment with its distance from UTC. That the month has the day is checked by `isRealDay`. */
export const instant = Type.String({
  pattern:
    '^(?:19|20|21)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,3})?)?(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$',
  description: 'a moment such as 2026-11-25T08:30:00Z',
});

/** Counts the changes of a row; a change names the version it saw. One less than a 32-bit number holds: it counts on from there. */
export const version = Type.Integer({ minimum: 1, maximum: 2_147_483_646, description: 'the version that was seen' });

/** True when the text starts with a day that its month has. The text matches `day` or `instant`. */
export function isRealDay(text: string): boolean {
  const [year = 0, month = 0, dayOfMonth = 0] = text.slice(0, 10).split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
}
