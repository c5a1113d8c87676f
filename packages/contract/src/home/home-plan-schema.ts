import { type Static, type TSchema, Type } from '@sinclair/typebox';
import { day, id, line, oneOf, orNull, record } from '../clinic/words.ts';

const count = Type.Integer({ minimum: 0 });
const maybe = <T extends TSchema>(schema: T) => orNull(schema);

/** One exercise of today. `steps` in the order in which they are done; times in seconds. */
export const homeExerciseSchema = record({
  exerciseId: Type.String(),
  name: Type.String(),
  purpose: Type.String(),
  position: Type.String(),
  dose: record({
    sets: maybe(count),
    reps: maybe(count),
    holdS: maybe(Type.Number()),
    frequency: Type.String(),
    amount: maybe(Type.String()),
  }),
  steps: Type.Array(Type.String()),
  stopIf: Type.String(),
  /** The figure at the start and at the end, as the knowledge has it (`Pose` of @junction/knowledge). */
  pose: Type.Unknown(),
  /** `stopped`: its stop rule was met, and the clinician knows; it is not to be done until they say so. */
  state: oneOf(['going', 'stopped']),
  /** Why it is this exercise or this dose now; null: as it was given at the visit. */
  because: maybe(Type.String()),
  /** How often it was logged today, and how often it is meant to be; null: not said in numbers. */
  doneToday: count,
  dueToday: maybe(count),
});

/** One question of a check-in whose answer is a number. `low` and `high` say what the ends mean. */
const ratingSchema = record({
  id: Type.String(),
  text: Type.String(),
  from: Type.Number(),
  to: Type.Number(),
  low: Type.String(),
  high: Type.String(),
});

/** What a check-in asks now. */
export const homeCheckInSchema = record({
  /** True from the day on which one is due until one has arrived. */
  due: Type.Boolean(),
  nextOn: maybe(day),
  pain: ratingSchema,
  /** The patient's own activities, 0 unable to 10 as before. */
  activities: Type.Array(ratingSchema),
  /** Asked at set points only. */
  globalChange: maybe(ratingSchema),
  /** True when a new drawing of the pain is asked for. */
  drawing: Type.Boolean(),
  /** Answered with yes or no; a yes gives advice at once. */
  warningSigns: Type.Array(record({ id: Type.String(), text: Type.String() })),
  /** Longer questionnaires that are due. */
  instruments: Type.Array(
    record({
      id: Type.String(),
      name: Type.String(),
      items: Type.Array(
        record({
          id: Type.String(),
          text: Type.String(),
          choices: Type.Array(record({ value: Type.Number(), text: Type.String() })),
          from: maybe(Type.Number()),
          to: maybe(Type.Number()),
          unit: maybe(Type.String()),
        }),
      ),
    }),
  ),
});

/** What to do now because of a warning sign. */
export const emergencyAdviceSchema = record({
  urgency: oneOf(['emergency', 'same-day', 'soon']),
  /** By safety rule, so that the words of the patient's language can stand in its place; `rule` null: of none. */
  advice: Type.Array(record({ rule: maybe(Type.String()), text: Type.String() })),
  /** Of the clinic. */
  phone: maybe(Type.String()),
});

/** The patient's place: the plan of today. `plan` null: there was none yet; an ended one says how it ended. */
export const homeSchema = record({
  language: oneOf(['en', 'es']),
  today: day,
  plan: maybe(
    record({
      planId: id,
      /** The signed visit that it comes from; its handout explains the findings. */
      encounterId: id,
      state: oneOf(['running', 'ended']),
      startedOn: day,
      endedOn: maybe(day),
      ended: maybe(oneOf(['discharged', 'replaced', 'stopped'])),
      /** Care of oneself from now on, once discharged. */
      selfCare: Type.Array(Type.String()),
      direction: Type.String(),
      exercises: Type.Array(homeExerciseSchema),
      /** The last seven days, the earliest first: how much was done of what is due on a day; `due` 0: nothing. */
      week: Type.Array(record({ day, done: count, due: count })),
      education: Type.Array(record({ id: Type.String(), text: Type.String() })),
      checkIn: homeCheckInSchema,
      /** When to be reminded, in the time of the clinic, such as 08:30; null: not at all. */
      remindAt: maybe(Type.String()),
      version: Type.Integer(),
    }),
  ),
  /** A warning sign that was told and that nobody of the clinic has seen yet. */
  emergency: maybe(emergencyAdviceSchema),
});

const clock = Type.String({ pattern: '^(?:[01][0-9]|2[0-3]):[0-5][0-9]$', description: 'a time such as 08:30' });

export const homeReminderSchema = record({ patientId: id, remindAt: orNull(clock) });
export const homeReminderSavedSchema = record({ remindAt: orNull(Type.String()) });

/** The patient's own activities, which every check-in asks for. */
export const homeActivitiesSchema = record({
  patientId: id,
  activities: Type.Array(line(120), { maxItems: 5, description: 'up to 5 activities' }),
});
export const homeActivitiesSavedSchema = record({ activities: Type.Array(Type.String()) });

export type HomePlace = Static<typeof homeSchema>;
export type HomeExercise = Static<typeof homeExerciseSchema>;
export type HomeCheckIn = Static<typeof homeCheckInSchema>;
export type EmergencyAdvice = Static<typeof emergencyAdviceSchema>;
