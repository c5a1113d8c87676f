import { ln } from './numeric.ts';
import type { Random } from './random.ts';

/** A source of standard normal numbers from one of uniform numbers (polar method): the same bits in every engine. */
export function createNormal(random: Random): () => number {
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const x = 2 * random() - 1;
      const y = 2 * random() - 1;
      const r = x * x + y * y;
      if (r > 0 && r < 1) {
        const scale = Math.sqrt((-2 * ln(r)) / r);
        spare = y * scale;
        return x * scale;
      }
    }
  };
}
