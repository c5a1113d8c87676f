import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { scoreInstrument } from '../score-instrument.ts';
import { aQuestionnaire } from './a-questionnaire.ts';
import { LICENSED_MEASURES } from './licensed-measures.ts';
import { readQuestionnaire } from './read-questionnaire.ts';

const told = (questionnaire: unknown, outcome = 'odi') => {
  const read = readQuestionnaire(outcome, questionnaire);
  return read.ok ? [] : read.problems.map(({ path, message }) => `${path} ${message}`);
};

describe('an imported questionnaire', () => {
  it('asks in its own words and is scored by its own expression', () => {
    const read = readQuestionnaire('odi', aQuestionnaire());
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { items, parts } = read.value;
    expect([items.length, items[0]?.text.en, parts[0]?.error, parts[0]?.better]).toEqual([
      2,
      'Question 1',
      11,
      'lower',
    ]);
    expect(scoreInstrument(read.value, { 'question-1': 3, 'question-2': 2 })).toEqual({
      ok: true,
      value: [{ part: 'score', value: 50 }],
    });
    expect(scoreInstrument(read.value, { 'question-1': 4 })).toEqual({
      ok: true,
      value: [{ part: 'score', value: 80 }],
    });
    expect(scoreInstrument(read.value, { 'question-1': 6 }).ok).toBe(false);
  });

  it('is refused with the place of what is wrong', () => {
    const bad = {
      ...aQuestionnaire(),
      item: [
        { linkId: 'A b', type: 'choice' },
        { linkId: 'x', type: 'string' },
      ],
    };
    expect(told(bad)).toEqual([
      'questionnaire.item[0].linkId must be small letters and digits, with - between them',
      'questionnaire.item[1].type must be choice, coding, group or display, or have a score',
      'questionnaire.item has no question with choices',
      'questionnaire.item must have one item with a calculated expression, which is its score; it has 0',
    ]);
    expect(told(aQuestionnaire('%resource.item.answer.value.max()'))[0]).toMatch(
      /^questionnaire.item\[2\].calculatedExpression/,
    );
    expect(told({ resourceType: 'Patient' })).toEqual(['questionnaire.resourceType must be Questionnaire']);
    expect(told(null)).toEqual(['questionnaire.resourceType must be Questionnaire']);
    expect(told(aQuestionnaire(), 'nprs')[0]).toMatch(/^outcome is no outcome that is imported/);
  });

  it('has the figures of the knowledge for every outcome that a clinic licenses', () => {
    const file = fileURLToPath(new URL('../../../../knowledge/outcomes.yaml', import.meta.url));
    const outcomes: readonly Record<string, string>[] = parse(readFileSync(file, 'utf8')).outcomes;
    const licensed = outcomes.filter(({ shipping }) => shipping === 'clinic-import');
    expect(Object.keys(LICENSED_MEASURES).sort()).toEqual(licensed.map(({ id }) => id).sort());
    for (const { id = '', mdc = '', mcid = '' } of licensed) {
      const numbers = (text: string) => (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
      const measure = LICENSED_MEASURES[id];
      if (measure?.error != null) expect([id, numbers(mdc)]).toEqual([id, expect.arrayContaining([measure.error])]);
      if (measure?.meaningful != null)
        expect([id, numbers(mcid)]).toEqual([id, expect.arrayContaining([measure.meaningful])]);
    }
  });
});
