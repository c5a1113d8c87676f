import type { RegionId } from '@junction/knowledge';
import { groupRow, relevantCauses } from './group-row.ts';
import type { ModelGroup } from './model.ts';
import type { SetLayout } from './sets.ts';
import { multiplyByRow } from './sweep.ts';

/** Regions of one drawing are one person's one gesture: their joint likelihood counts with this power. */
export const DRAWING_POWER = 1 / 4;

/**
 * The likelihood of one whole drawing for every set of causes: the product over all regions, painted or not, to the
 * power 1/4, and never more than `cap` times smaller than for the best set. The power is two square roots, which
 * IEEE-754 rounds exactly. `regions` are those of `regionGroups`.
 */
export function drawingRow(
  layout: SetLayout,
  regions: readonly ModelGroup[],
  cap: number,
  painted: ReadonlySet<RegionId>,
): Float64Array {
  const values = new Float64Array(layout.size).fill(1);
  for (const region of regions) {
    const positions = relevantCauses(region, region.readings);
    multiplyByRow(values, layout, groupRow(region, [{ reading: 0, present: painted.has(region.id) }], positions));
  }
  let best = 0;
  for (let i = 0; i < values.length; i++) {
    const tempered = Math.sqrt(Math.sqrt(values[i] ?? 0));
    values[i] = tempered;
    if (tempered > best) best = tempered;
  }
  const least = best / cap;
  for (let i = 0; i < values.length; i++) if ((values[i] ?? 0) < least) values[i] = least;
  return values;
}
