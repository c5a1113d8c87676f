import { expect, test } from 'vitest';
import { homeWords } from './en-home.ts';
import { patientWords } from './en-patient.ts';

/** Every text in the words; a text that is made from a name is made from a short one. */
function textsOf(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return [String(words('Ann'))];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsOf) : [];
}

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.?:])\s+/).filter((it) => it.includes(' '));
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[a-z’]+/g) ?? [];
const syllablesOf = (word: string): number =>
  Math.max(1, (word.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '').match(/[aeiouy]{1,2}/g) ?? []).length);

/** The school grade by Flesch and Kincaid. */
function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

test('the grade of a plain sentence is low and that of a heavy one is high', () => {
  expect(gradeOf(['The cat sat on the mat.'])).toBeLessThan(1);
  expect(
    gradeOf(['Authentication necessitates possession of your registered electronic correspondence address.']),
  ).toBeGreaterThan(15);
});

test('what patients read on their screens is at grade 8 or below, all in all and each longer sentence', () => {
  const sentences = [...textsOf(patientWords), ...textsOf(homeWords)].flatMap(sentencesOf);
  expect(gradeOf(sentences)).toBeLessThan(5);
  const heavy = sentences.filter((it) => wordsOf(it).length >= 6 && gradeOf([it]) > 8);
  expect(heavy).toEqual([]);
});
