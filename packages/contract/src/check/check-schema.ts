import { type Static, Type } from '@sinclair/typebox';
import { id, line, oneOf, orNull, record } from '../clinic/words.ts';

const code = Type.String({
  maxLength: 120,
  pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$',
  description: 'an id such as relief-sitting',
});
const side = oneOf(['left', 'right', 'both', 'midline']);
const secret = Type.String({ minLength: 20, maxLength: 100, description: 'the secret of a check' });

/** What a visitor told: `CheckAnswers` of @junction/check. */
const answersSchema = record({
  ageYears: Type.Optional(Type.Integer({ minimum: 0, maximum: 120, description: 'whole years from 0 to 120' })),
  sex: Type.Optional(oneOf(['female', 'male'])),
  side: Type.Optional(side),
  /** Follows from the drawing where there is one. */
  pain: Type.Optional(
    Type.Array(
      record({
        region: code,
        side: Type.Optional(side),
        intensity: Type.Optional(Type.Number({ minimum: 0, maximum: 10, description: 'a strength from 0 to 10' })),
      }),
      { maxItems: 120, description: 'up to 120 places that hurt' },
    ),
  ),
  answers: Type.Array(record({ finding: code, answer: oneOf(['yes', 'no', 'not-sure']) }), {
    maxItems: 200,
    description: 'up to 200 answers',
  }),
});

/** The stored form of the body chart; `readDrawing` of @junction/body-chart says what is wrong with one. */
const drawingSchema = Type.Object(
  { version: Type.Literal(1), steps: Type.Array(Type.Unknown(), { maxItems: 1000 }) },
  { additionalProperties: false, description: 'a drawing with version 1 and at most 1000 steps' },
);

const told = {
  language: oneOf(['en', 'es']),
  answers: answersSchema,
  drawing: orNull(drawingSchema),
  /** Which text the visitor agreed to. */
  consent: line(40),
};

export const checkEntrySchema = record(told);
export const checkChangeSchema = record({ check: id, secret, ...told });
export const checkSecretSchema = record({ check: id, secret });
export const checkCodeSchema = record({
  code: Type.String({ minLength: 4, maxLength: 40, description: 'a code such as PINE 4827' }),
});

const kept = {
  check: id,
  /** Opens, changes and deletes the check, and sends it along with a booking. */
  secret: Type.String(),
  /** For people to type on another device. */
  code: Type.String(),
  expires: Type.String(),
};
export const keptCheckSchema = record(kept);
export const openedCheckSchema = record({
  ...kept,
  language: told.language,
  answers: answersSchema,
  drawing: told.drawing,
});

export type CheckEntry = Static<typeof checkEntrySchema>;
export type CheckLink = Static<typeof checkSecretSchema>;
export type KeptCheck = Static<typeof keptCheckSchema>;
export type OpenedCheck = Static<typeof openedCheckSchema>;
