import type { enCheck } from './en-check.ts';

/** Every word of the check. English is the measure. */
export type CheckWords = typeof enCheck;
