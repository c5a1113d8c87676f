import type { KnowledgeBase, Likelihood } from '@junction/knowledge';
import { expect, test } from 'vitest';
import { indexLikelihoods, worthOf } from './finding-worth.ts';

const aRow = (condition: string, modelLrPos: number, modelLrNeg: number) =>
  ({ finding: 'crest', condition, modelLrPos, modelLrNeg }) as Likelihood;
const index = indexLikelihoods({
  likelihoods: [aRow('junction', 10, 0.5), aRow('cluneal', 100, 0.1)],
} as unknown as KnowledgeBase);

test('a test is worth what its figure says for the leader', () => {
  expect(worthOf(index, 'crest', ['junction', 'cluneal'])).toMatchObject({
    condition: 'junction',
    presentDecibans: 10,
  });
});

test('without a figure for the leader it is the leading cause that the test moves most', () => {
  expect(worthOf(index, 'crest', ['hip', 'junction', 'cluneal'])).toMatchObject({
    condition: 'cluneal',
    presentDecibans: 20,
  });
});

test('a test that no figure ties to a leading cause has no worth to show', () => {
  expect(worthOf(index, 'crest', ['hip'])).toBeUndefined();
  expect(worthOf(index, 'unknown', ['junction'])).toBeUndefined();
});
