import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { COURSE_BANDS } from './course-bands.ts';
import { SHIPPED_INSTRUMENTS } from './shipped-instruments.ts';

interface KnownOutcome {
  readonly id: string;
  readonly shipping: string;
  readonly mdc: string;
  readonly mcid: string;
}

const read = (
  name: string,
): { readonly outcomes?: readonly KnownOutcome[]; readonly courses?: readonly { readonly id: string }[] } =>
  parse(readFileSync(fileURLToPath(new URL(`../../../knowledge/${name}`, import.meta.url)), 'utf8'));
const outcomes = read('outcomes.yaml').outcomes ?? [];
const numbersOf = (text: string | undefined) => (text?.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);

describe('the instruments that ship', () => {
  it('are those that the knowledge ships in own wording, no more and no less', () => {
    const own = outcomes.filter(({ shipping }) => shipping === 'own-wording').map(({ id }) => id);
    expect(SHIPPED_INSTRUMENTS.map(({ id }) => id).sort()).toEqual([...own].sort());
  });

  it('take their error and their meaningful change from the knowledge', () => {
    for (const { id, parts } of SHIPPED_INSTRUMENTS) {
      const outcome = outcomes.find((it) => it.id === id);
      for (const part of parts) {
        if (part.error !== null)
          expect([id, numbersOf(outcome?.mdc)]).toEqual([id, expect.arrayContaining([part.error])]);
        if (part.meaningful !== null) {
          expect([id, numbersOf(outcome?.mcid)]).toEqual([id, expect.arrayContaining([part.meaningful])]);
        }
      }
    }
  });

  it('are worded in both languages, each item once', () => {
    for (const { id, items, parts, name } of SHIPPED_INSTRUMENTS) {
      expect([id, new Set(items.map((item) => item.id)).size]).toEqual([id, items.length]);
      for (const { en, es } of [name, ...items.map(({ text }) => text), ...parts.map((part) => part.name)]) {
        expect([id, en.length > 0 && es.length > 0 && en !== es]).toEqual([id, true]);
      }
    }
  });
});

describe('the bands of courses', () => {
  it('are of every course of the knowledge, and expect more from day to day', () => {
    const courses = (read('courses.yaml').courses ?? []).map(({ id }) => id);
    expect(COURSE_BANDS.map(({ course }) => course).sort()).toEqual([...courses].sort());
    for (const { course, expected, reassessDays } of COURSE_BANDS) {
      const drops = expected.map(({ drop }) => drop);
      const days = expected.map(({ day }) => day);
      expect([course, drops, days, reassessDays]).toEqual([
        course,
        [...drops].sort((a, b) => a - b),
        [...days].sort((a, b) => a - b),
        [...reassessDays].sort((a, b) => a - b),
      ]);
    }
  });
});
