import type { FindingTargets, RowTarget } from './row-targets.ts';

/**
 * The targets with P(present | condition) raised to at least `share` of the way from the background to P(present | rival),
 * so that a sign of the rival does not explain a dangerous condition away. Nothing changes where the rival does not
 * raise the finding.
 */
export function neverLower(targets: FindingTargets, condition: number, rival: number, share: number): FindingTargets {
  const { background, rows } = targets;
  const of = (column: number): RowTarget | undefined => rows.find((row) => row.condition === column);
  const theirs = of(rival);
  const least = background + share * ((theirs?.p ?? background) - background);
  const own = of(condition);
  if (theirs === undefined || least <= background || (own !== undefined && own.p >= least)) return targets;
  const raised: RowTarget = { row: own?.row ?? null, condition, p: least, sd: own?.sd ?? theirs.sd };
  return { ...targets, rows: [...rows.filter((row) => row !== own), raised] };
}
