import { enCheck } from './en-check.ts';
import { esCheck } from './es-check.ts';
import type { Language } from './language.ts';

/** Every word of the check. English is the measure. */
export type CheckWords = typeof enCheck;

/** The words of the check in each language, for the server; the island takes its own only. */
export const checkWordsOf: Readonly<Record<Language, CheckWords>> = { en: enCheck, es: esCheck };
