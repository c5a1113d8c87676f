import { ok, type Problem, type Result, refused } from '@junction/kernel';
import type { KnowledgeBase, Setting } from '@junction/knowledge';
import type { Case } from '@junction/reasoning';
import { describe, entriesOf, pathOf } from './input-words.ts';
import { parseChoice, refuseUnknownKeys } from './parse-choice.ts';
import { parseFindings } from './parse-findings.ts';
import { parsePain } from './parse-pain.ts';
import { parsePatient } from './parse-patient.ts';
import { createProblemList } from './problem-list.ts';
import { SIDES } from './sides.ts';

const KEYS = ['patient', 'setting', 'side', 'pain', 'findings'];
const SETTINGS: readonly Setting[] = ['primary-care', 'chiropractic', 'specialist'];
const DEFAULT_SETTING: Setting = 'chiropractic';

/**
 * The case in a plain value, as read from JSON or YAML; or everything that is wrong with it, each by its path.
 * A finding that is not listed was not asked. An empty `pain` list says as little as none: no drawing was made.
 * The value is neither changed nor followed deeper than a case goes.
 */
export function parseCaseValue(value: unknown, kb: KnowledgeBase): Result<Case, Problem> {
  const problems = createProblemList();
  const entries = entriesOf(value);
  if (entries === undefined) {
    problems.add('case', () => `must be a mapping with findings or pain, not ${describe(value)}`);
    return refused(problems.listed());
  }
  refuseUnknownKeys(entries, KEYS, (key) => pathOf('', key), problems);
  const given = new Map(entries);
  const patient = given.has('patient') ? parsePatient(given.get('patient'), problems) : {};
  const setting = given.has('setting')
    ? parseChoice(given.get('setting'), SETTINGS, 'setting', problems)
    : DEFAULT_SETTING;
  const side = given.has('side') ? parseChoice(given.get('side'), SIDES, 'side', problems) : undefined;
  const pain = given.has('pain') ? parsePain(given.get('pain'), kb, problems) : [];
  const observations = given.has('findings') ? parseFindings(given.get('findings'), kb, problems) : [];
  if (isEmpty(given.get('pain')) && isEmpty(given.get('findings'))) {
    problems.add('case', () => 'nothing to assess; give at least one finding in findings or one region in pain');
  }
  if (problems.count() > 0 || setting === undefined) return refused(problems.listed());
  return ok({
    patient,
    setting,
    ...(side !== undefined && { side }),
    ...(pain.length > 0 && { pain }),
    observations,
  });
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}
