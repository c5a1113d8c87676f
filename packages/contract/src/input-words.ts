import { didYouMean } from '@junction/kernel';

const LONGEST_SHOWN = 40;

/** The path of `key` under `parent`, with anything but a plain word quoted and cut, so that a path is always one printable line. */
export function pathOf(parent: string, key: string | number): string {
  if (typeof key === 'number') return `${parent}[${key}]`;
  const word = /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(key) && key.length <= LONGEST_SHOWN ? key : quote(key);
  return parent === '' ? word : `${parent}.${word}`;
}

/** What was given, in a few words: enough to recognize it in the file, never the whole of a long text. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a mapping' : `a ${typeof value}`;
}

/** `; did you mean slr?`, or nothing when no known word is near. */
export function suggestion(word: string, known: Iterable<string>): string {
  if (word.length > LONGEST_SHOWN) return '';
  const near = didYouMean(word, known);
  return near === undefined ? '' : `; did you mean ${near}?`;
}

/** The own enumerable entries of a mapping, or undefined for anything that is not one. Inherited keys are never seen. */
export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : undefined;
}

function quote(text: string): string {
  const cut = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  // JSON escapes the controls below U+0020; the rest that can break or reorder a line is escaped here.
  return JSON.stringify(cut).replace(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
