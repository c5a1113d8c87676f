import { type Static, Type } from '@sinclair/typebox';
import { record } from '../clinic/words.ts';

/** A share with its 95 % interval. `few`: under ten people, so that it says little and its figures are null. */
const share = record({
  people: Type.Integer(),
  few: Type.Boolean(),
  share: Type.Union([Type.Number(), Type.Null()]),
  low: Type.Union([Type.Number(), Type.Null()]),
  high: Type.Union([Type.Number(), Type.Null()]),
});

const group = record({
  id: Type.String(),
  name: Type.String(),
  /** Of those with a second value: how many improved by what matters. */
  improved: share,
  /** The mean gain in pain, 0–10, with its 95 % interval. */
  gain: record({
    people: Type.Integer(),
    few: Type.Boolean(),
    mean: Type.Union([Type.Number(), Type.Null()]),
    low: Type.Union([Type.Number(), Type.Null()]),
    high: Type.Union([Type.Number(), Type.Null()]),
  }),
});

/** For the owner: what came of the courses of a clinic. Sample patients are left out. */
export const outcomesSchema = record({
  courses: Type.Integer(),
  byCondition: Type.Array(group),
  byMechanism: Type.Array(group),
  byClinician: Type.Array(group),
  /** Of the exercises that were due. */
  adherence: record({ done: Type.Integer(), of: Type.Integer() }),
  /** Of the check-ins that were asked for. */
  response: record({ answered: Type.Integer(), of: Type.Integer() }),
  /** Of patients with more than one signed visit: how often the first leading condition still led at the last. */
  leaderHeld: share,
});

/** The same courses, one line each, without names: for a spreadsheet. */
export const outcomesTableSchema = record({ fileName: Type.String(), csv: Type.String() });

export type Outcomes = Static<typeof outcomesSchema>;
export type OutcomeGroup = Static<typeof group>;
