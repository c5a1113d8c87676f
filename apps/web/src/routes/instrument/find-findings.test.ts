import type { Finding, KnowledgeBase } from '@junction/knowledge';
import { expect, test } from 'vitest';
import { findFindings, indexFindings } from './find-findings.ts';

const aFinding = (id: string, label: string, more: Partial<Finding> = {}) => ({
  id,
  label,
  how: '',
  group: 'g',
  ...more,
});
const kb = {
  signGroups: [{ id: 'g', label: 'Pressing the junction', residual: 0 }],
  findings: [
    aFinding('slr-over-91', 'Straight leg raise above 91 degrees'),
    aFinding('slr', 'Straight leg raise'),
    aFinding('iliac-crest-point', 'Iliac crest point about 7 cm from midline'),
    aFinding('fever-history', 'Fever or chills', { question: 'Have you had a fever?' }),
    aFinding('age-over-50', 'Age over 50', { derived: { from: 'age' } }),
  ],
} as unknown as KnowledgeBase;
const ids = (query: string) => findFindings(indexFindings(kb), query, 5).map(({ id }) => id);

test('a finding is found by the beginning of any word of its label', () => {
  expect(ids('cre')).toEqual(['iliac-crest-point']);
});

test('a finding is found by its id and in any order of words', () => {
  expect(ids('slr over')).toEqual(['slr-over-91']);
  expect(ids('above straight')).toEqual(['slr-over-91']);
});

test('of two that match alike the shorter name comes first', () => {
  expect(ids('straight leg raise')).toEqual(['slr', 'slr-over-91']);
});

test('one wrong letter is forgiven in a longer word', () => {
  expect(ids('ilica')).toEqual(['iliac-crest-point']);
  expect(ids('straihgt')).toEqual(['slr', 'slr-over-91']);
  expect(ids('fevr')).toEqual(['fever-history']);
});

test('every word must be found', () => {
  expect(ids('crest fever')).toEqual([]);
});

test('a label counts for more than a question', () => {
  expect(ids('fever')).toEqual(['fever-history']);
  expect(ids('junction').length).toBe(4);
});

test('what follows from age or drawing cannot be found', () => {
  expect(ids('age')).toEqual([]);
});

test('an empty query finds nothing', () => {
  expect(ids('  ')).toEqual([]);
});
