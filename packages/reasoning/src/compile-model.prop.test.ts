import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aRandomKnowledgeBase } from './compile/a-knowledge-base.ts';
import { answersProbability } from './compile/answers-probability.ts';
import { knowledgeTargets } from './compile/knowledge-targets.ts';
import { inclusionProbabilities } from './compile/solve-prior.ts';
import { compileModel } from './compile-model.ts';
import { seededRandom } from './random.ts';

const knowledge = fc.integer({ min: 1, max: 1_000_000 }).map((seed) => aRandomKnowledgeBase(seededRandom(seed)));
const check = (property: fc.IPropertyWithHooks<[ReturnType<typeof aRandomKnowledgeBase>]>): void =>
  fc.assert(property, { numRuns: 40 });

describe('a compiled model', () => {
  test('gives every finding its target probability under every single condition and under none, to 1e-9', () => {
    check(
      fc.property(knowledge, (kb) => {
        const model = compileModel(kb);
        const targetsOf = knowledgeTargets(kb);
        for (const group of model.groups) {
          group.readings.forEach(({ finding }, i) => {
            const { background, rows } = targetsOf(finding);
            expect(Math.abs(answersProbability(group, [[i, true]], null) - background)).toBeLessThan(1e-9);
            for (const { condition, p } of rows) {
              expect(Math.abs(answersProbability(group, [[i, true]], condition) - p)).toBeLessThan(1e-9);
            }
          });
        }
      }),
    );
  });

  test('gives every condition its prevalence, to 1e-9', () => {
    check(
      fc.property(knowledge, (kb) => {
        const obtained = inclusionProbabilities(compileModel(kb).prior.odds['primary-care/any/any'] ?? [], null);
        kb.conditions.forEach(({ prevalence }, d) => {
          expect(Math.abs((obtained[d] ?? 0) - prevalence.point)).toBeLessThan(1e-9);
        });
      }),
    );
  });

  test('keeps every number in its range, and no link both causes and inhibits', () => {
    check(
      fc.property(knowledge, (kb) => {
        for (const { background, causes, readings } of compileModel(kb).groups) {
          expect(background).toBeGreaterThanOrEqual(0);
          expect(background).toBeLessThan(1);
          for (const { expression } of causes) {
            expect(expression).toBeGreaterThan(0);
            expect(expression).toBeLessThanOrEqual(1);
          }
          for (const { noise, noiseSd, backgroundCause, links } of readings) {
            expect(noise).toBeGreaterThan(0);
            expect(noise).toBeLessThan(1);
            expect(noiseSd).toBeGreaterThan(0);
            expect(backgroundCause).toBeGreaterThanOrEqual(0);
            expect(backgroundCause).toBeLessThanOrEqual(1);
            expect(links).toHaveLength(causes.length);
            for (const { cause, inhibit, sd } of links) {
              expect(Math.min(cause, inhibit)).toBe(0);
              expect(Math.min(cause, inhibit, sd)).toBeGreaterThanOrEqual(0);
              expect(Math.max(cause, inhibit)).toBeLessThan(1);
            }
          }
        }
      }),
    );
  });

  test('is the same every time, and its JSON reads back to the same numbers', () => {
    check(
      fc.property(knowledge, (kb) => {
        const model = compileModel(kb);
        expect(compileModel(kb)).toEqual(model);
        expect(JSON.parse(JSON.stringify(model))).toEqual(model);
        for (const number of JSON.stringify(model.groups).match(/\d+\.\d+(?:e-?\d+)?/g) ?? []) {
          expect(Number(Number(number).toPrecision(12))).toBe(Number(number));
        }
      }),
    );
  });
});
