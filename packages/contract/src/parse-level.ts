import { describe } from './input-words.ts';
import type { ProblemList } from './problem-list.ts';

/**
 * A vertebra (`T12`) or a stretch from an upper to a lower one (`T12-L1`, `L5-S1`), C1 to S5. Anything else is a
 * problem at `path`; when only the writing is off (`t12–l1`), it says how to write it.
 */
export function parseLevel(value: unknown, path: string, problems: ProblemList): string | undefined {
  if (typeof value === 'string' && isLevel(value)) return value;
  problems.add(path, () => {
    const tidied =
      typeof value === 'string'
        ? value
            .trim()
            .toUpperCase()
            .replace(/\s*[–—/-]\s*/, '-')
        : '';
    const meant = isLevel(tidied) ? `; did you mean ${tidied}?` : '; write a level as T12-L1, L5-S1 or T12';
    return `${describe(value)} is not a spinal level${meant}`;
  });
  return undefined;
}

const VERTEBRAE: readonly string[] = [
  ...numbered('C', 7),
  ...numbered('T', 12),
  ...numbered('L', 5),
  ...numbered('S', 5),
];

function isLevel(text: string): boolean {
  const [upper = '', lower, ...rest] = text.split('-');
  if (rest.length > 0 || !VERTEBRAE.includes(upper)) return false;
  return lower === undefined || VERTEBRAE.indexOf(lower) > VERTEBRAE.indexOf(upper);
}

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
}
