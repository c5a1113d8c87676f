import { readFileSync, writeFileSync } from 'node:fs';

/** What the assessments of the random cases were when the golden file was last renewed. */
export interface Golden {
  readonly renew: string;
  readonly engine: string;
  /** Hash of the knowledge, and of the model compiled from it. */
  readonly knowledge: string;
  readonly model: string;
  /** Ten hashes a line, in the order of the cases. */
  readonly assessments: readonly string[];
}

const file = new URL('golden.json', import.meta.url);

export const readGolden = (): Golden => JSON.parse(readFileSync(file, 'utf8'));

export function writeGolden(golden: Omit<Golden, 'renew' | 'assessments'>, hashes: readonly string[]): void {
  const whole: Golden = {
    renew: 'These follow from the knowledge and the engine. When either was meant to change: npm run renew-replay',
    ...golden,
    assessments: hashes.flatMap((_, i) => (i % 10 === 0 ? [hashes.slice(i, i + 10).join(' ')] : [])),
  };
  writeFileSync(file, `${JSON.stringify(whole, null, 2)}\n`);
}

export const goldenHashes = ({ assessments }: Golden): readonly string[] =>
  assessments.flatMap((line) => line.split(' '));
