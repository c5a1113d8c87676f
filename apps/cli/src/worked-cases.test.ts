import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseCaseText, readCaseDocument } from '@junction/contract';
import { problemLine } from '@junction/kernel';
import { proposePlan } from '@junction/planning';
import { createEngine } from '@junction/reasoning';
import { describe, expect, test } from 'vitest';
import { loadCompiled } from './load-compiled.ts';
import { type Expected, shortfalls } from './worked-case.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const names = readdirSync(`${root}/cases`)
  .filter((file) => file.endsWith('.expected.yaml'))
  .map((file) => file.replace('.expected.yaml', ''));

const { kb, model } = await loadCompiled(root);
const engine = createEngine(kb, model);

/** By case: expectations that are known not to be met, and why not. */
const skips = readYaml('skips.yaml') as Readonly<
  Record<string, { readonly expectations: readonly string[]; readonly cause: string }>
>;

describe('worked cases', { timeout: 30_000 }, () => {
  test('every case has its expectations and every expectation its case', () => {
    const cases = readdirSync(`${root}/cases`).filter((file) => /^[^.]+\.yaml$/.test(file) && file !== 'skips.yaml');
    expect(cases.map((file) => file.replace('.yaml', ''))).toEqual(names);
    expect(names.length).toBeGreaterThanOrEqual(24);
    expect(Object.keys(skips).filter((name) => !names.includes(name))).toEqual([]);
  });

  test.each(names)('%s', (name) => {
    const patientCase = parseCaseText(read(`${name}.yaml`), kb);
    if (!patientCase.ok) throw new Error(patientCase.problems.map(problemLine).join('\n'));
    const expected = readExpected(name);
    const assessment = engine.assess(patientCase.value);
    const plan = proposePlan(kb, patientCase.value, assessment);
    const skipped = skips[name]?.expectations ?? [];
    const asked = Object.fromEntries(Object.entries(expected).filter(([key]) => !skipped.includes(key)));
    const short = shortfalls({ ...asked, title: expected.title, reasons: expected.reasons }, assessment, plan);
    expect(short, [expected.title, ...short, 'because:', ...expected.reasons].join('\n')).toEqual([]);
    for (const key of skipped) {
      const { title, reasons } = expected;
      const alone = {
        title,
        reasons,
        ...Object.fromEntries(Object.entries(expected).filter(([other]) => other === key)),
      };
      expect(shortfalls(alone, assessment, plan), `${name} now meets ${key}: take it out of skips.yaml`).not.toEqual(
        [],
      );
    }
  });

  test.each(names)('%s names only what the knowledge base has', (name) => {
    const { sources = [], alerts = [], lead = [], leadAmong = [], notLead = [], because = {} } = readExpected(name);
    const known = {
      references: new Set(kb.references.map(({ id }) => id)),
      rules: new Set(kb.safety.rules.map(({ id }) => id)),
      conditions: new Set(kb.conditions.map(({ id }) => id)),
      findings: new Set(kb.findings.map(({ id }) => id)),
    };
    expect(sources.filter((id) => !known.references.has(id))).toEqual([]);
    expect(alerts.filter((id) => !known.rules.has(id))).toEqual([]);
    expect(
      [...lead, ...leadAmong, ...notLead, ...Object.keys(because)].filter((id) => !known.conditions.has(id)),
    ).toEqual([]);
    expect(
      Object.values(because)
        .flat()
        .filter((id) => !known.findings.has(id)),
    ).toEqual([]);
  });
});

function read(file: string): string {
  return readFileSync(`${root}/cases/${file}`, 'utf8');
}

function readYaml(file: string): unknown {
  const document = readCaseDocument(read(file));
  if (!document.ok) throw new Error(document.problems.map(problemLine).join('\n'));
  return document.value;
}

const KEYS = [
  'title',
  'lead',
  'leadAmong',
  'notLead',
  'conclusion',
  'urgency',
  'alerts',
  'mechanism',
  'because',
  'plan',
  'reasons',
  'sources',
];

/** A misspelled expectation would check nothing and still pass. */
function readExpected(name: string): Expected {
  const value = readYaml(`${name}.expected.yaml`) as Expected;
  expect(Object.keys(value).filter((key) => !KEYS.includes(key))).toEqual([]);
  expect(value.reasons.length).toBeGreaterThan(0);
  return value;
}
