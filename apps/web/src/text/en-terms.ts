import type { Check, MechanismClass, Quality, Setting, Sex, Side, Source, Urgency } from '@junction/knowledge';
import type { ProbabilityWord } from './probability-word.ts';

/** "1 finding", "2 findings". */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
export const sides: Readonly<Record<Side, string>> = { left: 'Left', right: 'Right', both: 'Both', midline: 'Middle' };
export const sexes: Readonly<Record<Sex, string>> = { female: 'Female', male: 'Male' };
export const settings: Readonly<Record<Setting, string>> = {
  chiropractic: 'Chiropractic clinic',
  'primary-care': 'Primary care',
  specialist: 'Specialist clinic',
};
export const urgencies: Readonly<Record<Urgency, string>> = {
  routine: 'Routine',
  soon: 'Soon',
  'same-day': 'Same day',
  emergency: 'Emergency',
};
export const qualities: Readonly<Record<Quality, string>> = {
  high: 'high',
  moderate: 'moderate',
  low: 'low',
  'very-low': 'very low',
};
export const sources: Readonly<Record<Source, string>> = {
  corpus: 'Read at its source',
  recalled: 'Recalled from the paper, not yet read again',
  estimate: 'Our estimate: no study gives this figure',
};
export const checks: Readonly<Record<Check, string>> = {
  confirmed: 'A second look confirmed it.',
  corrected: 'A second look corrected it.',
  doubtful: 'A second look left doubt.',
  'not-found': 'A second look did not find the figure.',
};
export const mechanisms: Readonly<Record<MechanismClass, string>> = {
  hypomobile: 'hypomobile',
  hypermobile: 'hypermobile',
  mixed: 'mixed',
};
export const probabilityWords: Readonly<Record<ProbabilityWord, string>> = {
  veryUnlikely: 'Very unlikely',
  unlikely: 'Unlikely',
  possible: 'Possible',
  likely: 'Likely',
  veryLikely: 'Very likely',
};
