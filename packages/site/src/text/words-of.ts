import { en } from './en.ts';
import { es } from './es.ts';
import type { Language } from './language.ts';
import type { Words } from './words.ts';

/** The words of each language. Islands take only their own part: see `islands/`. */
export const wordsOf: Readonly<Record<Language, Words>> = { en, es };
