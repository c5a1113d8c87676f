import { type Static, Type } from '@sinclair/typebox';
import { id, instant, oneOf, orNull, prose, record } from '../clinic/words.ts';
import { emergencyAdviceSchema } from './home-plan-schema.ts';

const code = Type.String({
  maxLength: 80,
  pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$',
  description: 'an id such as ex-cat-camel',
});
const rating = Type.Integer({ minimum: 0, maximum: 10, description: 'a whole number from 0 to 10' });

/** Each counts once for its id, however often it is sent; `at` is when it was done, not when it arrived. */
export const exerciseLogsSchema = record({
  patientId: id,
  logs: Type.Array(
    record({
      id,
      exerciseId: code,
      at: instant,
      feel: oneOf(['done', 'too-easy', 'too-hard', 'hurt']),
      sets: Type.Integer({ minimum: 0, maximum: 50, description: 'a whole number from 0 to 50' }),
      /** The most pain while doing it; null: not asked. */
      pain: orNull(rating),
    }),
    { minItems: 1, maxItems: 200, description: '1 to 200 exercises that were done' },
  ),
});

/** `plan` says what there is now. Of an ended one, what was done before its end is kept; of `none` nothing is. */
const met = { saved: Type.Integer(), plan: oneOf(['running', 'ended', 'none']) };

export const exerciseLogsSavedSchema = record({
  ...met,
  /** What changes in the plan because of them. */
  changes: Type.Array(
    record({
      exerciseId: Type.String(),
      change: oneOf(['easier', 'harder', 'less', 'stopped']),
      /** The exercise in its place; null: none, or the same one with a smaller dose. */
      to: orNull(Type.String()),
      because: Type.String(),
    }),
  ),
});

const answers = Type.Record(Type.String({ maxLength: 80 }), Type.Number({ minimum: -100_000, maximum: 100_000 }), {
  description: 'a number for each item that was answered',
});

/** Each counts once for its id; `at` is when it was answered. What was not answered is null or left out of its list. */
export const checkInsSchema = record({
  patientId: id,
  checkIns: Type.Array(
    record({
      id,
      at: instant,
      pain: orNull(rating),
      activities: Type.Array(record({ id: code, value: rating }), { maxItems: 5 }),
      /** -5 very much worse to 5 very much better. */
      globalChange: orNull(Type.Integer({ minimum: -5, maximum: 5, description: 'a whole number from -5 to 5' })),
      instruments: Type.Array(record({ id: code, answers }), { maxItems: 10 }),
      /** A drawing of the body as @junction/body-chart stores it. */
      drawing: orNull(Type.Object({}, { additionalProperties: true, description: 'a drawing' })),
      warningSigns: Type.Array(record({ id: code, answer: oneOf(['yes', 'no']) }), { maxItems: 20 }),
      note: orNull(prose(2000)),
    }),
    { minItems: 1, maxItems: 60, description: '1 to 60 check-ins' },
  ),
});

export const checkInsSavedSchema = record({
  ...met,
  /** Not null: a warning sign was answered with yes. It is kept and told whatever became of the plan. */
  emergency: orNull(emergencyAdviceSchema),
});

export type ExerciseLogs = Static<typeof exerciseLogsSchema>;
export type ExerciseLogsSaved = Static<typeof exerciseLogsSavedSchema>;
export type CheckIns = Static<typeof checkInsSchema>;
export type CheckInsSaved = Static<typeof checkInsSavedSchema>;
