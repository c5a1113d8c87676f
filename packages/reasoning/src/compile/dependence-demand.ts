import type { GroupAnswer } from './answers-probability.ts';
import type { FindingTargets } from './row-targets.ts';

/**
 * What the evidence says of a condition's findings taken together: the logarithm of the likelihood ratio when all of
 * them speak for it, and when all speak against it. Of one sign group "the largest |log LR| in full, every further one times
 * the residual" (the dependence rule of the knowledge); 0 residual: nothing is added, 1: independent.
 */
export interface DependenceDemand {
  /** Column of the condition. */
  readonly condition: number;
  readonly for: readonly GroupAnswer[];
  readonly logRatioFor: number;
  readonly against: readonly GroupAnswer[];
  readonly logRatioAgainst: number;
  readonly links: number;
}

/** The demand of every condition that moves at least one of the findings, by column. */
export function dependenceDemands(findings: readonly FindingTargets[], residual: number): readonly DependenceDemand[] {
  const columns = new Set(findings.flatMap((f) => f.rows.map(({ condition }) => condition)));
  return [...columns]
    .sort((a, b) => a - b)
    .flatMap((condition) => {
      const links = findings.flatMap(({ background: p0, rows }, index) => {
        const p = rows.find((row) => row.condition === condition)?.p;
        if (p === undefined || isBackground(p, p0)) return [];
        const present = Math.log(p / p0);
        const absent = Math.log((1 - p) / (1 - p0));
        const raised = p > p0;
        return [{ index, raised, for: raised ? present : absent, against: raised ? absent : present }];
      });
      if (links.length === 0) return [];
      return [
        {
          condition,
          for: links.map(({ index, raised }): GroupAnswer => [index, raised]),
          logRatioFor: together(
            links.map((l) => l.for),
            residual,
          ),
          against: links.map(({ index, raised }): GroupAnswer => [index, !raised]),
          logRatioAgainst: together(
            links.map((l) => l.against),
            residual,
          ),
          links: links.length,
        },
      ];
    });
}

/** Whether a target is the background itself, so that the condition does not move the finding. */
export function isBackground(p: number, p0: number): boolean {
  return Math.abs(p - p0) <= 1e-9;
}

/** The largest in full, the rest times the residual; all of one sign. */
function together(logRatios: readonly number[], residual: number): number {
  const largest = logRatios.reduce((best, l) => (Math.abs(l) > Math.abs(best) ? l : best), 0);
  const sum = logRatios.reduce((total, l) => total + l, 0);
  return largest + residual * (sum - largest);
}
