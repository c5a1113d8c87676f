import type { RuleTerm } from '@junction/knowledge';
import { expect, test } from 'vitest';
import { aCase } from './a-case.ts';
import { ruleOneStepFrom, ruleReasons, ruleTruth, toFacts } from './rule-truth.ts';

const fever: RuleTerm = { kind: 'finding', finding: 'fever-history' };
const dysuria: RuleTerm = { kind: 'finding', finding: 'dysuria' };
const flank: RuleTerm = { kind: 'region', region: 'flank' };
const over50: RuleTerm = { kind: 'age', atLeast: 50 };
const woman: RuleTerm = { kind: 'sex', sex: 'female' };

const truthOf = (term: RuleTerm, told: Parameters<typeof aCase>[0]) => ruleTruth(term, toFacts(aCase(told)));

test('a finding that was not asked is unknown, not absent', () => {
  expect(truthOf(fever, {})).toBe('unknown');
  expect(truthOf(fever, { absent: ['fever-history'] })).toBe('false');
  expect(truthOf(fever, { present: ['fever-history'] })).toBe('true');
});

test('a region is unknown without a drawing and not painful when a drawing leaves it out', () => {
  expect(truthOf(flank, {})).toBe('unknown');
  expect(truthOf(flank, { pain: [] })).toBe('false');
  expect(truthOf(flank, { pain: ['flank'] })).toBe('true');
});

test.each<[number | undefined, string]>([
  [undefined, 'unknown'],
  [49, 'false'],
  [50, 'true'],
  [51, 'true'],
])('age %s against 50 or older is %s', (age, expected) => {
  expect(truthOf(over50, age === undefined ? {} : { age })).toBe(expected);
});

test.each<[number, string]>([
  [17, 'true'],
  [18, 'false'],
])('age %i against below 18 is %s', (age, expected) => {
  expect(truthOf({ kind: 'age', below: 18 }, { age })).toBe(expected);
});

test('a known no settles "all", a known yes settles "any", whatever is not asked', () => {
  expect(truthOf({ kind: 'all', of: [fever, dysuria] }, { absent: ['dysuria'] })).toBe('false');
  expect(truthOf({ kind: 'any', of: [fever, dysuria] }, { present: ['dysuria'] })).toBe('true');
  expect(truthOf({ kind: 'all', of: [fever, dysuria] }, { present: ['dysuria'] })).toBe('unknown');
});

test('the reasons are what was met, and only that', () => {
  const rule: RuleTerm = { kind: 'all', of: [fever, { kind: 'any', of: [dysuria, flank, over50, woman] }] };
  const facts = toFacts(
    aCase({ age: 60, sex: 'female', pain: ['flank'], present: ['fever-history'], absent: ['dysuria'] }),
  );
  expect(ruleReasons(rule, facts)).toEqual(['fever-history', 'flank', 'age', 'sex']);
});

test('a rule that does not hold gives no reasons', () => {
  expect(ruleReasons({ kind: 'all', of: [fever, dysuria] }, toFacts(aCase({ present: ['dysuria'] })))).toEqual([]);
});

test('one step away means that one more finding would complete the rule', () => {
  const rule: RuleTerm = { kind: 'all', of: [fever, { kind: 'any', of: [dysuria, flank] }] };
  expect(ruleOneStepFrom(rule, toFacts(aCase({ present: ['fever-history'] })))).toEqual({
    findings: ['dysuria'],
    about: ['pain'],
  });
  expect(ruleOneStepFrom(rule, toFacts(aCase({ pain: [] })))).toEqual({ findings: [], about: [] });
});

test('a sex not known counts as fitting when the steps are counted', () => {
  const rule: RuleTerm = { kind: 'all', of: [woman, fever] };
  expect(ruleOneStepFrom(rule, toFacts(aCase({})))).toEqual({ findings: ['fever-history'], about: ['sex'] });
  expect(ruleOneStepFrom(rule, toFacts(aCase({ sex: 'male' })))).toEqual({ findings: [], about: [] });
});

test('a finding recorded on both sides with different answers is present', () => {
  const twice = aCase({ absent: ['fever-history'] });
  const facts = toFacts({
    ...twice,
    observations: [
      { finding: 'weak-quadriceps', answer: 'present', side: 'left' },
      { finding: 'weak-quadriceps', answer: 'absent', side: 'right' },
    ],
  });
  expect(facts.answers.get('weak-quadriceps')).toBe('present');
});
