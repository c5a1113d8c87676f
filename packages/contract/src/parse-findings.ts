import type { Finding, KnowledgeBase } from '@junction/knowledge';
import { answerFromMeasure, type Observation } from '@junction/reasoning';
import { describe, entriesOf, pathOf, suggestion } from './input-words.ts';
import { parseChoice, refuseUnknownKeys } from './parse-choice.ts';
import { parseLevel } from './parse-level.ts';
import type { ProblemList } from './problem-list.ts';
import { SIDES } from './sides.ts';

const LONG_FORM_KEYS = ['value', 'side', 'level'];

/** One observation per finding, in the order given. Findings that follow from `patient` or `pain` are refused with the place to say it. */
export function parseFindings(value: unknown, kb: KnowledgeBase, problems: ProblemList): readonly Observation[] {
  const entries = entriesOf(value);
  if (entries === undefined) {
    problems.add('findings', () => `must be a mapping such as { slr: absent }, not ${describe(value)}`);
    return [];
  }
  const known = new Map(kb.findings.map((finding) => [finding.id, finding]));
  return entries.flatMap(([id, given]) => {
    const path = pathOf('findings', id);
    const finding = known.get(id);
    if (finding === undefined) {
      problems.add(path, () => `unknown finding${suggestion(id, known.keys())}`);
      return [];
    }
    if (finding.derived !== undefined) {
      const { from } = finding.derived;
      problems.add(path, () => whereToSay(from, id));
      return [];
    }
    const observation = parseObservation(given, finding, path, problems);
    return observation === undefined ? [] : [observation];
  });
}

function whereToSay(from: 'age' | 'sex' | 'pain', id: string): string {
  if (from === 'age') return 'follows from the age; give patient.age instead';
  if (from === 'sex') return 'follows from the sex; give patient.sex instead';
  return `follows from the drawing; give pain: [{ region: ${id.replace(/^loc-/, '')} }] instead`;
}

function parseObservation(
  given: unknown,
  finding: Finding,
  path: string,
  problems: ProblemList,
): Observation | undefined {
  const entries = entriesOf(given);
  if (entries === undefined) return parseValue(given, finding, path, problems);
  refuseUnknownKeys(entries, LONG_FORM_KEYS, (key) => pathOf(path, key), problems);
  const long = new Map(entries);
  const observation = parseValue(long.get('value'), finding, `${path}.value`, problems);
  const side = long.has('side') ? parseChoice(long.get('side'), SIDES, `${path}.side`, problems) : undefined;
  const level = long.has('level') ? parseLevel(long.get('level'), `${path}.level`, problems) : undefined;
  if (observation === undefined) return undefined;
  return { ...observation, ...(side !== undefined && { side }), ...(level !== undefined && { level }) };
}

function parseValue(value: unknown, finding: Finding, path: string, problems: ProblemList): Observation | undefined {
  if (value === 'present' || value === 'absent') return { finding: finding.id, answer: value };
  if (typeof value === 'number') return parseNumber(value, finding, path, problems);
  problems.add(path, () => `${describe(value)} is not an answer; ${allowed(finding)}${hint(value)}`);
  return undefined;
}

function parseNumber(value: number, finding: Finding, path: string, problems: ProblemList): Observation | undefined {
  const { measure } = finding;
  if (measure === undefined) {
    problems.add(path, () => `${value} is not an answer: this finding is not measured; ${allowed(finding)}`);
  } else if (!(value >= measure.min && value <= measure.max)) {
    problems.add(path, () => `${value} is outside ${measure.min}–${measure.max} ${measure.unit}`);
  } else {
    const measured = value + 0;
    return { finding: finding.id, answer: answerFromMeasure(measured, measure), measured };
  }
  return undefined;
}

function allowed({ measure }: Finding): string {
  return measure === undefined
    ? 'give present or absent'
    : `give present, absent or a number from ${measure.min} to ${measure.max} (${measure.unit})`;
}

function hint(value: unknown): string {
  if (
    value === null ||
    (typeof value === 'string' &&
      NOT_ASKED.has(
        value
          .trim()
          .toLowerCase()
          .replace(/[\s_]+/g, '-'),
      ))
  ) {
    return ', or leave it out if it was not asked';
  }
  return typeof value === 'string' ? suggestion(value, ['present', 'absent']) : '';
}

const NOT_ASKED: ReadonlySet<string> = new Set([
  '',
  'unknown',
  'not-asked',
  'not-done',
  'not-tested',
  'n/a',
  'na',
  '?',
]);
