import type { Instrument, Part } from './instrument.ts';

/** The error of one activity alone. Source: `psfs` of the knowledge base, 2 for the mean and 3 for a single activity. */
const ERROR_OF_ONE_ACTIVITY = 3;

/** The part as it is measured by so many items: one activity alone is measured less exactly than a mean of several. */
export function partForAnswers(instrument: Instrument, part: Part, items: number): Part {
  return instrument.id === 'psfs' && items === 1 ? { ...part, error: ERROR_OF_ONE_ACTIVITY } : part;
}
