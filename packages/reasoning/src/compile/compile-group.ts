import type { ModelGroup, ReadingLink } from '../model.ts';
import { backgroundExpression, conditionExpression, leastExpression } from './dependence.ts';
import type { FindingTargets, RowTarget } from './row-targets.ts';

/** A sign group before its numbers are solved. */
export interface GroupPlan {
  readonly id: string;
  readonly label: string;
  /** r in [0, 1]. */
  readonly residual: number;
  readonly findings: readonly FindingTargets[];
}

/** Expression probabilities that a cluster has settled; what is absent follows from the residual. */
export interface SettledExpressions {
  /** π_0. */
  readonly background?: number;
  /** π_d by column of the condition. */
  readonly conditions?: ReadonlyMap<number, number>;
}

/**
 * One sign group with every number solved: given who expresses how often, each strength is the one with which
 * P(present | only that condition) is its target exactly. The pure mathematics, no cluster considered.
 */
export function compileGroup(plan: GroupPlan, settled: SettledExpressions = {}): ModelGroup {
  const { findings } = plan;
  const residual = findings.length < 2 ? 1 : plan.residual;
  const background = backgroundExpression(
    findings.map((f) => f.background),
    residual,
    settled.background,
  );
  const causes = causesOf(findings).map((condition) => ({
    condition,
    expression:
      settled.conditions?.get(condition) ?? conditionExpression(leastExpressionOf(findings, condition), residual),
  }));
  return {
    id: plan.id,
    label: plan.label,
    background: background.expression,
    causes,
    readings: findings.map((f, i) => {
      const noise = background.noise[i] ?? 0;
      return {
        finding: f.finding.id,
        noise,
        noiseSd: f.backgroundSd,
        backgroundCause: background.cause[i] ?? 0,
        links: causes.map(({ condition, expression }) => {
          const target = f.rows.find((row) => row.condition === condition);
          return target === undefined ? NO_LINK : solveLink(target, f.background, expression);
        }),
      };
    }),
  };
}

/** The smallest π_d with which every target of the condition in these findings can be reached. */
export function leastExpressionOf(findings: readonly FindingTargets[], condition: number): number {
  let least = 0;
  for (const { background, rows } of findings) {
    const row = rows.find((r) => r.condition === condition);
    if (row !== undefined) least = Math.max(least, leastExpression(row.p, background));
  }
  return least;
}

/** Columns of the conditions that move at least one of the findings, ascending. */
function causesOf(findings: readonly FindingTargets[]): readonly number[] {
  const columns = new Set<number>();
  for (const { background, rows } of findings) {
    for (const { condition, p } of rows) if (!isBackground(p, background)) columns.add(condition);
  }
  return [...columns].sort((a, b) => a - b);
}

/** 1 − p = (1 − p0)(1 − π q) for a cause, p = p0 (1 − π h) for an inhibitor. */
function solveLink({ row, p, sd }: RowTarget, p0: number, expression: number): ReadingLink {
  if (isBackground(p, p0)) return { cause: 0, inhibit: 0, sd: 0, row: row.id };
  const strength = leastExpression(p, p0) / expression;
  const slope = (p * (1 - p)) / ((p > p0 ? 1 - p0 : p0) * expression);
  const strengthSd = Math.min(WIDEST_SD, (sd * slope) / (strength * (1 - strength)));
  return p > p0
    ? { cause: strength, inhibit: 0, sd: strengthSd, row: row.id }
    : { cause: 0, inhibit: strength, sd: strengthSd, row: row.id };
}

function isBackground(p: number, p0: number): boolean {
  return Math.abs(p - p0) <= 1e-9;
}

const NO_LINK: ReadingLink = { cause: 0, inhibit: 0, sd: 0 };
/** A weak strength has a wide logit; beyond this the normal distribution on it says nothing more. */
const WIDEST_SD = 1.5;
