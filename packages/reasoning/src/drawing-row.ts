import type { RegionId } from '@junction/knowledge';
import type { DrawingModel } from './model.ts';
import { readingFactors } from './reading-factors.ts';
import type { SetLayout } from './sets.ts';

/**
 * The likelihood of one whole drawing for every set of causes: the product over all regions, painted or not, to the
 * power 1/4 because regions of one gesture are not independent evidence, and never more than `drawing.cap` times
 * smaller than for the best set. The power is two square roots, which IEEE-754 rounds exactly.
 */
export function drawingRow(layout: SetLayout, drawing: DrawingModel, painted: ReadonlySet<RegionId>): Float64Array {
  const values = new Float64Array(layout.size).fill(1);
  const blank = Array.from({ length: layout.n }, () => ({ keep: 1, miss: 1 }));
  let spared = 1;
  for (const { region, leak, links } of drawing.regions) {
    const factors = links.map(({ cause, inhibit }) => ({ keep: 1 - inhibit, miss: (1 - cause) * (1 - inhibit) }));
    const present = painted.has(region);
    if (!present && factors.every(({ keep }) => keep === 1)) {
      // Unpainted regions without inhibitors are pure products: all of them together are one sweep.
      spared *= 1 - leak;
      for (const [d, factor] of blank.entries()) factor.miss *= factors[d]?.miss ?? 1;
    } else {
      readingFactors(values, factors, 1 - leak, present);
    }
  }
  readingFactors(values, blank, spared, false);
  let best = 0;
  for (let i = 0; i < values.length; i++) {
    const tempered = Math.sqrt(Math.sqrt(values[i] ?? 0));
    values[i] = tempered;
    if (tempered > best) best = tempered;
  }
  const least = best / drawing.cap;
  for (let i = 0; i < values.length; i++) if ((values[i] ?? 0) < least) values[i] = least;
  return values;
}
