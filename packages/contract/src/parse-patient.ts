import type { Sex } from '@junction/knowledge';
import type { Case } from '@junction/reasoning';
import { describe, entriesOf, pathOf } from './input-words.ts';
import { parseChoice, refuseUnknownKeys } from './parse-choice.ts';
import type { ProblemList } from './problem-list.ts';

const SEXES: readonly Sex[] = ['female', 'male'];
const MAX_AGE_YEARS = 120;

/** Age in whole years 0–120 and sex, each only if told. */
export function parsePatient(value: unknown, problems: ProblemList): Case['patient'] {
  const entries = entriesOf(value);
  if (entries === undefined) {
    problems.add('patient', () => `must be a mapping such as { age: 44, sex: female }, not ${describe(value)}`);
    return {};
  }
  refuseUnknownKeys(entries, ['age', 'sex'], (key) => pathOf('patient', key), problems);
  const given = new Map(entries);
  const age = given.has('age') ? parseAge(given.get('age'), problems) : undefined;
  const sex = given.has('sex') ? parseChoice(given.get('sex'), SEXES, 'patient.sex', problems) : undefined;
  return { ...(age !== undefined && { ageYears: age }), ...(sex !== undefined && { sex }) };
}

function parseAge(value: unknown, problems: ProblemList): number | undefined {
  if (typeof value !== 'number' || Number.isNaN(value)) {
    problems.add('patient.age', () => `must be a whole number of years, not ${describe(value)}`);
  } else if (value < 0 || value > MAX_AGE_YEARS) {
    problems.add('patient.age', () => `${value} is outside 0–${MAX_AGE_YEARS}`);
  } else if (!Number.isInteger(value)) {
    problems.add('patient.age', () => `${value} is not a whole number of years`);
  } else return value + 0; // + 0 turns -0 into 0
  return undefined;
}
