import { MEASURES, PLAN_SECTIONS, SENSATION_AREAS, SPINE_LEVELS, TEXT_FIELDS } from '@junction/encounter';
import { type Static, type TSchema, Type } from '@sinclair/typebox';
import { id, instant, line, oneOf, orNull, prose, record } from '../clinic/words.ts';

const kind = <const K extends string>(word: K) => Type.Literal(word, { description: `the kind ${word}` });
const code = Type.String({
  maxLength: 120,
  pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$',
  description: 'an id such as slr or ex-cat-camel',
});
const answer = oneOf(['present', 'absent']);
const side = oneOf(['left', 'right', 'both', 'midline']);
const bodySide = oneOf(['left', 'right']);
const number = Type.Number({ minimum: -1_000_000, maximum: 1_000_000 });
const optional = <T extends TSchema>(schema: T) => Type.Optional(schema);
const measureItems = Object.keys(MEASURES) as readonly (keyof typeof MEASURES)[]; // The keys of a literal.
const change = Type.Record(
  Type.String({ maxLength: 40 }),
  Type.Union([Type.String({ maxLength: 4000 }), number, Type.Null()]),
);

/** One thing that somebody entered: the body of an `Entry` of @junction/encounter. */
export const entryBodySchema = Type.Union(
  [
    record({
      kind: kind('finding'),
      finding: code,
      value: Type.Union([answer, Type.Literal('not-done'), number, Type.Null()]),
      side: optional(side),
      level: optional(line(20)),
    }),
    record({
      kind: kind('soreness'),
      level: oneOf(SPINE_LEVELS),
      side: bodySide,
      value: Type.Union([Type.Literal(0), Type.Literal(1), Type.Literal(2), Type.Null()]),
    }),
    record({ kind: kind('movement'), level: oneOf(SPINE_LEVELS), value: orNull(oneOf(['stiff', 'even', 'loose'])) }),
    record({ kind: kind('measure'), item: oneOf(measureItems), side: bodySide, value: orNull(number) }),
    record({
      kind: kind('sensation'),
      area: oneOf(SENSATION_AREAS),
      side: bodySide,
      value: orNull(oneOf(['same', 'reduced', 'sore'])),
    }),
    record({ kind: kind('precaution'), precaution: code, value: orNull(answer) }),
    record({ kind: kind('text'), field: oneOf(TEXT_FIELDS), text: Type.String({ maxLength: 20_000 }) }),
    record({
      kind: kind('pain'),
      marks: Type.Array(
        record({ region: code, side: optional(side), intensity: optional(Type.Number({ minimum: 0, maximum: 10 })) }),
        { maxItems: 120 },
      ),
      drawing: optional(Type.Unknown()),
    }),
    record({ kind: kind('side'), side: orNull(side) }),
    record({ kind: kind('confirmed'), finding: code }),
    record({ kind: kind('alert-resolved'), alert: code, reason: prose(2000) }),
    record({ kind: kind('kept'), question: line(200), reason: prose(2000) }),
    record({
      kind: kind('plan'),
      section: oneOf(PLAN_SECTIONS),
      item: line(120),
      choice: orNull(
        record({
          act: oneOf(['keep', 'remove', 'add', 'change', 'override']),
          reason: optional(prose(2000)),
          change: optional(change),
        }),
      ),
    }),
  ],
  { description: 'one thing that was entered' },
);

const actor = record({ kind: oneOf(['staff', 'patient', 'guardian', 'system']), id: Type.String() });

export const storedEntrySchema = record({ id, at: Type.String(), by: actor, body: entryBodySchema });

/** Saved once for each id, however often it is sent. `entries` in the order in which they were made. */
export const entriesEntrySchema = record({
  encounterId: id,
  entries: Type.Array(record({ id, at: instant, body: entryBodySchema }), {
    minItems: 1,
    maxItems: 200,
    description: '1 to 200 entries',
  }),
});

/** How many entries the encounter has now. */
export const entriesSavedSchema = record({ saved: Type.Integer(), total: Type.Integer() });

export type StoredEntry = Static<typeof storedEntrySchema>;
export type EntriesEntry = Static<typeof entriesEntrySchema>;
