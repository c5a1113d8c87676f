import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** The American school grade that it takes to read English texts (Flesch and Kincaid): each text is one paragraph. */
export function readingGrade(texts: readonly string[]): number {
  const sentences = texts.flatMap((text) => text.split(/(?<=[.?!:])\s+/)).filter((sentence) => /\w/.test(sentence));
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\p{N}'’-]+/gu) ?? []);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables });
}
