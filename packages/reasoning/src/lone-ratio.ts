import type { AnsweredReading } from './group-row.ts';
import type { DrawingModel, ModelGroup, ReadingLink } from './model.ts';

/** How many times likelier one answer is with condition d as the only cause than with none; 1 where no link is known. */
export function loneRatio(group: ModelGroup, { reading, present }: AnsweredReading, d: number): number {
  const read = group.readings[reading];
  const position = group.causes.findIndex(({ condition }) => condition === d);
  const link = read?.links[position];
  if (read === undefined || link === undefined) return 1;
  const expression = group.causes[position]?.expression ?? 1;
  const spared = (1 - read.noise) * (1 - group.background * read.backgroundCause);
  return ratioOf(link, expression, spared, present);
}

/** The same for one region of the drawing, before tempering. */
export function regionRatio(region: DrawingModel['regions'][number], painted: boolean, d: number): number {
  const link = region.links[d];
  return link === undefined ? 1 : ratioOf(link, 1, 1 - region.leak, painted);
}

function ratioOf({ cause, inhibit }: ReadingLink, expression: number, spared: number, present: boolean): number {
  const keep = 1 - expression * inhibit;
  const miss = 1 - expression + expression * (1 - cause) * (1 - inhibit);
  const yes = keep - spared * miss;
  return present ? yes / (1 - spared) : (1 - yes) / spared;
}
