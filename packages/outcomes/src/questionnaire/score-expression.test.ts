import { describe, expect, it } from 'vitest';
import { evaluateScore, parseScoreExpression } from './score-expression.ts';

const answers = [
  { id: 'a', value: 2, top: true },
  { id: 'b', value: 3, top: true },
  { id: 'c', value: 5, top: false },
];
const resultOf = (text: string, given = answers) => {
  const parsed = parseScoreExpression(text);
  return parsed.ok ? evaluateScore(parsed.value, given) : parsed.problems[0]?.message;
};

describe('the expression of a score', () => {
  it.each([
    ['%resource.item.answer.value.ordinal().sum()', 5],
    ['%resource.descendants().answer.value.ordinal().sum()', 10],
    ["%resource.item.where(linkId = 'a' or linkId='c').answer.value.sum()", 7],
    ['%resource.item.answer.value.count()', 2],
    [
      '%resource.descendants().answer.value.sum() / (5 * %resource.descendants().answer.value.count()) * 100',
      66.66666666666666,
    ],
    ['2 + 3 * 4 - (1 + 1) / 2', 13],
    ['1 / (%resource.item.answer.value.count() - 2)', null],
  ])('%s is worked out', (text, value) => {
    expect(resultOf(text)).toBe(value);
  });

  it('has no value without answers', () => {
    expect(resultOf('%resource.item.answer.value.sum()', [])).toBeNull();
  });

  it.each(['', '%patient.name', '%resource.item.answer.value.max()', 'iif(true, 1, 2)', '1 +', '(1', 'a.resolve()'])(
    'refuses what it does not know: %s',
    (text) => {
      expect(resultOf(text)).toMatch(/^is not understood from letter \d+ on/);
    },
  );

  it('refuses what is too long or too deep', () => {
    expect(resultOf('1'.repeat(5000))).toBe('is longer than 4000 letters');
    expect(resultOf(`${'('.repeat(30)}1${')'.repeat(30)}`)).toMatch(/^is not understood/);
  });
});
