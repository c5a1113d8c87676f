import type { FindingId } from '@junction/knowledge';
import { type SubsetFunction, subsetFunction } from './expectation.ts';
import { type AnsweredReading, type CompactRow, groupRow, relevantCauses } from './group-row.ts';
import type { ModelGroup, ModelReading, ReadingLink } from './model.ts';
import type { SetLayout } from './sets.ts';

/** An uncertain number of the model: which one, and the standard deviation of its logit. */
export interface UncertainNumber {
  readonly kind: 'likelihood' | 'background' | 'prior';
  /** Likelihood row where there is one, else the finding or condition it belongs to. */
  readonly row: string | null;
  readonly finding: FindingId | null;
  readonly condition: number | null;
  readonly sd: number;
}

/** How fast the log of a group's row changes with the logit of one uncertain number, per set of causes. */
export interface Score {
  readonly number: UncertainNumber;
  readonly slope: SubsetFunction;
}

/**
 * The scores of every uncertain number behind the answers of one group. A row is affine in each single strength, so its
 * derivative is the difference to the row with that strength at 0 or at 1: exact, with no step size to choose.
 */
export function groupScores(
  layout: SetLayout,
  group: ModelGroup,
  answered: readonly AnsweredReading[],
): readonly Score[] {
  const readings = answered.flatMap(({ reading }) => group.readings[reading] ?? []);
  const positions = relevantCauses(group, readings);
  const row = groupRow(group, answered, positions);
  return answered.flatMap(({ reading }) => {
    const read = group.readings[reading];
    if (read === undefined) return [];
    const scoreOf = (number: UncertainNumber, value: number, changed: (end: 0 | 1) => ModelReading): Score => {
      const end = value < 0.5 ? 1 : 0;
      const readings = group.readings.map((other, i) => (i === reading ? changed(end) : other));
      const moved = groupRow({ ...group, readings }, answered, positions);
      return { number, slope: slope(layout, row, moved, value, end) };
    };
    const noise = scoreOf(
      { kind: 'background', row: null, finding: read.finding, condition: null, sd: read.noiseSd },
      read.noise,
      (end) => ({ ...read, noise: end }),
    );
    const links = positions.flatMap((position) => {
      const link = read.links[position];
      const condition = group.causes[position]?.condition ?? null;
      if (link === undefined || (link.cause === 0 && link.inhibit === 0)) return [];
      const number = {
        kind: 'likelihood' as const,
        row: link.row ?? null,
        finding: read.finding,
        condition,
        sd: link.sd,
      };
      return scoreOf(number, link.cause > 0 ? link.cause : link.inhibit, (end) => withStrength(read, position, end));
    });
    return [noise, ...links];
  });
}

function withStrength(reading: ModelReading, position: number, strength: number): ModelReading {
  const change = (link: ReadingLink): ReadingLink =>
    link.cause > 0 ? { ...link, cause: strength } : { ...link, inhibit: strength };
  return { ...reading, links: reading.links.map((link, i) => (i === position ? change(link) : link)) };
}

/** d ln row / d logit θ = θ (1 − θ) (row at the end − row) / (end − θ) / row. */
function slope(layout: SetLayout, row: CompactRow, moved: CompactRow, value: number, end: number): SubsetFunction {
  const factor = (value * (1 - value)) / (end - value);
  const values = moved.values;
  for (let t = 0; t < values.length; t++) {
    const here = row.values[t] ?? 1;
    values[t] = (factor * ((values[t] ?? 0) - here)) / here;
  }
  return subsetFunction(layout, row.parents, values);
}
