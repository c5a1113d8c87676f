import type { ModelReading } from '../model.ts';

/** f(present | E): P(reading present | exactly these causes, by position, and perhaps the background express themselves). */
export function presentGiven(reading: ModelReading, expressed: readonly number[], background: boolean): number {
  let miss = 1 - reading.noise;
  if (background) miss *= 1 - reading.backgroundCause;
  let keep = 1;
  for (const position of expressed) {
    const link = reading.links[position];
    miss *= 1 - (link?.cause ?? 0);
    keep *= 1 - (link?.inhibit ?? 0);
  }
  return (1 - miss) * keep;
}
