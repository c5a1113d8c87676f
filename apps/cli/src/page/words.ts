import type { Condition, Quality, Side, Urgency } from '@junction/knowledge';

/** A probability in the words of every Junction screen; each step includes its lower bound. */
export function likelihoodWord(probability: number): string {
  if (probability < 0.05) return 'very unlikely';
  if (probability < 0.2) return 'unlikely';
  if (probability < 0.5) return 'possible';
  return probability < 0.8 ? 'likely' : 'very likely';
}

/** Whole percent, never 0 or 100: such certainty is not in the evidence. */
export function percent(probability: number): string {
  const whole = Math.round(probability * 100);
  if (whole < 1) return '<1';
  return whole > 99 ? '>99' : String(whole);
}

/** Decibans to one place with their sign; a true minus, so that columns read well. */
export function decibans(value: number): string {
  const rounded = Math.abs(value).toFixed(1);
  if (rounded === '0.0') return '0.0';
  return `${value < 0 ? '−' : '+'}${rounded}`;
}

/** The common name without what stands in brackets. */
export const shortName = (condition: Condition): string => condition.name.replace(/\s*\([^)]*\)/g, '').trim();

/** A name inside a sentence: the first letter small, unless the word is an abbreviation. */
export const inSentence = (name: string): string =>
  /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

export const URGENCY_WORD: Readonly<Record<Urgency, string>> = {
  routine: 'Routine',
  soon: 'Soon',
  'same-day': 'Same day',
  emergency: 'Emergency',
};

export const SIDE_WORD: Readonly<Record<Side, string>> = {
  left: 'left side',
  right: 'right side',
  both: 'both sides',
  midline: 'midline',
};

/** How good the figure behind a number is, as four boxes and a word. */
export const GRADE: Readonly<Record<Quality, string>> = {
  high: '■■■■ high',
  moderate: '■■■□ moderate',
  low: '■■□□ low',
  'very-low': '■□□□ very low',
};
