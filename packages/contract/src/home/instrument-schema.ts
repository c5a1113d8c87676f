import { type Static, Type } from '@sinclair/typebox';
import { id, record } from '../clinic/words.ts';

const code = Type.String({
  maxLength: 80,
  pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$',
  description: 'the id of an outcome, such as odi',
});

/** `licensed` must be said: the clinic answers for its right to use the wording. */
export const instrumentEntrySchema = record({
  outcome: code,
  licensed: Type.Literal(true, { description: 'true' }),
  questionnaire: Type.Object({}, { additionalProperties: true, description: 'a FHIR Questionnaire' }),
});

export const instrumentIdSchema = record({ instrumentId: id });

/** Those in use, asked at the points of re-assessment. */
export const instrumentListSchema = record({
  instruments: Type.Array(
    record({
      instrumentId: id,
      outcome: Type.String(),
      title: Type.String(),
      questions: Type.Integer(),
      importedAt: Type.String(),
    }),
  ),
});

export type InstrumentList = Static<typeof instrumentListSchema>;
export type InstrumentEntry = Static<typeof instrumentEntrySchema>;
