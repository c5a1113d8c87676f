import type { CheckWords } from './check-words.ts';
import { enCheck } from './en-check.ts';
import { esCheck } from './es-check.ts';
import type { Language } from './language.ts';

/** The words of the check in each language, for the server; the island takes its own only. */
export const checkWordsOf: Readonly<Record<Language, CheckWords>> = { en: enCheck, es: esCheck };
