import type { RegionId } from '@junction/knowledge';
import { foursRow } from './fours-row.ts';
import { type AnsweredReading, type CompactRow, groupRow, relevantCauses } from './group-row.ts';
import type { ModelGroup } from './model.ts';
import { choose4, type SetLayout } from './sets.ts';
import { multiplyByRow } from './sweep.ts';

/** Regions of one drawing are one person's one gesture: their joint likelihood counts with this power. */
export const DRAWING_POWER = 1 / 4;

/** The likelihood of one whole drawing per set of causes. */
export interface DrawingRow {
  readonly values: Float64Array;
  /** Least and largest value: their ratio is never above the cap. */
  readonly least: number;
  readonly most: number;
  /** The regions as they were found: the sign group, its answer and its row. */
  readonly regions: readonly RegionRow[];
}

export interface RegionRow {
  readonly group: ModelGroup;
  readonly answers: readonly AnsweredReading[];
  readonly row: CompactRow;
}

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
): DrawingRow {
  const values = new Float64Array(layout.size).fill(1);
  const rows = regions.map((group): RegionRow => {
    const answers = [{ reading: 0, present: painted.has(group.id) }];
    return { group, answers, row: groupRow(group, answers, relevantCauses(group, group.readings)) };
  });
  for (const { row } of rows) multiplyByRow(values, layout, row);
  let most = 0;
  for (let i = 0; i < values.length; i++) {
    const tempered = Math.sqrt(Math.sqrt(values[i] ?? 0));
    values[i] = tempered;
    if (tempered > most) most = tempered;
  }
  const least = most / cap;
  for (let i = 0; i < values.length; i++) if ((values[i] ?? 0) < least) values[i] = least;
  return { values, least, most, regions: rows };
}

/** The same for every set of four of `columns`, held between the least and the largest value of the smaller sets. */
export function drawingFours({ regions, least, most }: DrawingRow, columns: readonly number[]): Float64Array {
  const values = new Float64Array(choose4(columns.length)).fill(1);
  for (const { group, answers, row } of regions) {
    const fours = foursRow(group, answers, row, columns);
    for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) * (fours[i] ?? 0);
  }
  return values.map((v) => Math.min(most, Math.max(least, Math.sqrt(Math.sqrt(v)))));
}
