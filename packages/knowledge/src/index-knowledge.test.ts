import { expect, it } from 'vitest';
import { aKnowledgeFolder } from './a-knowledge-folder.ts';
import { indexKnowledge } from './index-knowledge.ts';
import { parseKnowledge } from './parse-knowledge.ts';

const parsed = parseKnowledge(aKnowledgeFolder());
if (!parsed.ok) throw new Error('the test folder has mistakes');
const index = indexKnowledge(parsed.value);

it('finds what points to a condition, from either end', () => {
  expect(index.likelihoodsByCondition.get('sij-pain')?.map(({ finding }) => finding)).toEqual([
    'thigh-thrust',
    'loc-groin',
  ]);
  expect(index.likelihoodsByFinding.get('loc-groin')?.map(({ condition }) => condition)).toEqual(['sij-pain']);
  expect(index.clustersByCondition.get('sij-pain')?.map(({ id }) => id)).toEqual(['two-of-two']);
  expect(index.clustersByFinding.get('loc-groin')?.map(({ id }) => id)).toEqual(['two-of-two']);
  expect(index.careByCondition.get('sij-pain')?.first).toBe('belt');
});

it('finds a finding through its sign group', () => {
  expect(index.findingsByGroup.get('sij')?.map(({ id }) => id)).toEqual(['thigh-thrust']);
  expect(index.signGroupById.get('sij')?.residual).toBe(0);
});

it('has nothing for an id that is not known', () => {
  expect(index.conditionById.get('gout')).toBeUndefined();
  expect(index.likelihoodsByCondition.get('gout')).toBeUndefined();
});
