import { invariant } from '@junction/kernel';
import type { ModelGroup, ReadingLink } from '../model.ts';
import { answersProbability } from './answers-probability.ts';
import { bisect } from './bisect.ts';
import {
  type BackgroundExpression,
  expressedBackground,
  leastExpression,
  MOST_EXPRESSION,
  MOST_STRENGTH,
  silentBackground,
} from './dependence.ts';
import { type DependenceDemand, dependenceDemands, isBackground } from './dependence-demand.ts';
import { largestRatio } from './largest-ratio.ts';
import { leastSquares } from './least-squares.ts';
import type { FindingTargets, RowTarget } from './row-targets.ts';

/** A sign group before its numbers are solved. */
export interface GroupPlan {
  readonly id: string;
  readonly label: string;
  /** r in [0, 1]: how much a further finding adds; an estimate. */
  readonly residual: number;
  readonly findings: readonly FindingTargets[];
  /** Limits on what findings of the group, all present, may say together. */
  readonly caps: readonly RatioCap[];
}

/** No set of present findings of a group may favor the condition (a column) over no cause by more than this factor. */
export interface RatioCap {
  readonly condition: number;
  readonly lrPos: number;
}

/**
 * One sign group with every number solved. Each strength is the one with which P(present | only that condition) is its
 * target exactly, whatever the expression probabilities; those set how strongly the readings hang together, and are chosen
 * so that all findings for a condition, and all against it, count as the residual of the evidence says they do
 * together: π_d from "all against" for each condition, π_0 from "all for" in least squares over the conditions.
 * The residual is thus a demand on two pictures per condition and nowhere an exponent. A lone reading is a plain leaky noisy-OR.
 */
export function compileGroup(plan: GroupPlan): ModelGroup {
  const { findings } = plan;
  if (findings.length < 2 || plan.residual >= 1) {
    const conditions = new Map(dependenceDemands(findings, 1).map(({ condition }) => [condition, 1]));
    return assembleGroup(plan, conditions, silentBackground(findings.map((f) => f.background)));
  }
  const demands = dependenceDemands(findings, plan.residual);
  let expressions = new Map(
    demands.map(({ condition }) => [condition, Math.min(1, Math.max(MOST_EXPRESSION, leastOf(findings, condition)))]),
  );
  for (let round = 1; round < ROUNDS; round++) {
    const background = bestBackground(plan, expressions, demands);
    expressions = new Map(demands.map((demand) => [demand.condition, conditionExpression(plan, background, demand)]));
  }
  // The background comes last: only it is held to the caps.
  return assembleGroup(plan, expressions, bestBackground(plan, expressions, demands));
}

/** The same group over another background. */
function withBackground(group: ModelGroup, background: BackgroundExpression): ModelGroup {
  return {
    ...group,
    background: background.expression,
    readings: group.readings.map((reading, i) => ({
      ...reading,
      noise: background.noise[i] ?? reading.noise,
      backgroundCause: background.cause[i] ?? 0,
    })),
  };
}

/** The group with given expression probabilities (by column of the condition) and background. */
export function assembleGroup(
  plan: GroupPlan,
  expressions: ReadonlyMap<number, number>,
  background: BackgroundExpression,
): ModelGroup {
  const causes = [...expressions].map(([condition, expression]) => ({ condition, expression }));
  return {
    id: plan.id,
    label: plan.label,
    background: background.expression,
    causes,
    readings: plan.findings.map((f, i) => ({
      finding: f.finding.id,
      noise: background.noise[i] ?? f.background,
      noiseSd: noiseSd(f, background, i),
      backgroundCause: background.cause[i] ?? 0,
      links: causes.map(({ condition, expression }) => {
        const target = f.rows.find((row) => row.condition === condition);
        return target === undefined ? NO_LINK : solveLink(target, f.background, expression);
      }),
    })),
  };
}

/** Strength of every reading's strongest cause among these conditions: the signs as they express them. */
export function strongestCauses(
  plan: GroupPlan,
  expressions: ReadonlyMap<number, number>,
  conditions: ReadonlySet<number>,
): readonly number[] {
  return plan.findings.map(({ background, rows }) =>
    Math.max(
      0,
      ...rows.map(({ condition, p }) =>
        p > background && conditions.has(condition)
          ? leastExpression(p, background) / (expressions.get(condition) ?? 1)
          : 0,
      ),
    ),
  );
}

/**
 * The background that expresses the same signs as conditions do: q_0 = 1 − (1 − q)^s, q being the strength of the
 * strongest cause of each reading, with the π_0 and s that keep to the caps and meet the demands best. Whose signs
 * it expresses is chosen the same way: all conditions', those of the main ones, or of the one that leads.
 */
function bestBackground(
  plan: GroupPlan,
  expressions: ReadonlyMap<number, number>,
  demands: readonly DependenceDemand[],
): BackgroundExpression {
  const backgrounds = plan.findings.map((f) => f.background);
  const shared = demands.filter(({ links }) => links > 1);
  const silent = assembleGroup(plan, expressions, silentBackground(backgrounds));
  let best = { background: silentBackground(backgrounds), loss: Number.POSITIVE_INFINITY };
  const loss = (background: BackgroundExpression): number => {
    const group = withBackground(silent, background);
    const missed = shared.reduce((sum, demand) => {
      const ratio =
        answersProbability(group, demand.for, demand.condition) / answersProbability(group, demand.for, null);
      return sum + (Math.log(ratio) - demand.logRatioFor) ** 2;
    }, 0);
    // The caps are costly to check, and what is worse than the best so far need not keep to them.
    const kept = missed >= best.loss || plan.caps.every((c) => largestRatio(group, c.condition) <= c.lrPos);
    return kept ? missed : Number.POSITIVE_INFINITY;
  };
  for (const share of MAIN_SHARES) {
    const strongest = strongestCauses(plan, expressions, mainConditions(demands, share));
    for (const sharpness of SHARPNESSES) {
      const wanted = strongest.map((q) => 1 - (1 - q) ** sharpness);
      const background = (expression: number) => expressedBackground(backgrounds, expression, wanted, plan.residual);
      const expression = leastSquares((x) => loss(background(x)), LEAST_BACKGROUND, MOST_BACKGROUND);
      const candidate = { background: background(expression), loss: loss(background(expression)) };
      if (candidate.loss < best.loss) best = candidate;
    }
  }
  invariant(Number.isFinite(best.loss), `no dependence keeps group ${plan.id} to its cap`);
  return best.background;
}

/** The conditions for which the group says at least this share of what it says for the one it says most for. */
function mainConditions(demands: readonly DependenceDemand[], share: number): ReadonlySet<number> {
  const most = Math.max(...demands.map(({ logRatioFor }) => logRatioFor));
  return new Set(demands.filter((d) => d.logRatioFor >= share * most).map(({ condition }) => condition));
}

/** π_d with which all findings against the condition count as demanded. */
function conditionExpression(
  plan: GroupPlan,
  background: BackgroundExpression,
  { condition, against, logRatioAgainst, links }: DependenceDemand,
): number {
  const least = leastOf(plan.findings, condition);
  if (links < 2 || least >= MOST_EXPRESSION) return Math.min(1, Math.max(least, MOST_EXPRESSION));
  const without = Math.log(answersProbability(assembleGroup(plan, new Map(), background), against, null));
  const logRatio = (expression: number): number => {
    const group = assembleGroup(plan, new Map([[condition, expression]]), background);
    return Math.log(answersProbability(group, against, condition)) - without;
  };
  return bisect(logRatio, logRatioAgainst, least, MOST_EXPRESSION);
}

/** The smallest π_d with which every target of the condition in these findings can be reached. */
function leastOf(findings: readonly FindingTargets[], condition: number): number {
  let least = 0;
  for (const { background, rows } of findings) {
    const row = rows.find((r) => r.condition === condition);
    if (row !== undefined) least = Math.max(least, leastExpression(row.p, background) / MOST_STRENGTH);
  }
  return least;
}

/**
 * The noise is the uncertain part of a background, and carries all of the background's uncertainty: its own logit must
 * move as far as it takes to move logit p0 by the background's standard deviation; 1 − p0 = (1 − noise)(1 − π_0 q_0).
 */
function noiseSd(
  { background: p0, backgroundSd }: FindingTargets,
  background: BackgroundExpression,
  i: number,
): number {
  const noise = background.noise[i] ?? p0;
  const left = 1 - background.expression * (background.cause[i] ?? 0);
  return Math.min(WIDEST_SD, (backgroundSd * p0 * (1 - p0)) / (noise * (1 - noise) * left));
}

/** 1 − p = (1 − p0)(1 − π q) for a cause, p = p0 (1 − π h) for an inhibitor. */
function solveLink({ row, p, sd }: RowTarget, p0: number, expression: number): ReadingLink {
  const rests = row === null ? {} : { row: row.id };
  if (isBackground(p, p0)) return { cause: 0, inhibit: 0, sd: 0, ...rests };
  const strength = leastExpression(p, p0) / expression;
  const slope = (p * (1 - p)) / ((p > p0 ? 1 - p0 : p0) * expression);
  const strengthSd = Math.min(WIDEST_SD, (sd * slope) / (strength * (1 - strength)));
  return p > p0
    ? { cause: strength, inhibit: 0, sd: strengthSd, ...rests }
    : { cause: 0, inhibit: strength, sd: strengthSd, ...rests };
}

const NO_LINK: ReadingLink = { cause: 0, inhibit: 0, sd: 0 };
/** A weak strength has a wide logit; beyond this the normal distribution on it says nothing more. */
const WIDEST_SD = 1.5;
const ROUNDS = 3;
const LEAST_BACKGROUND = 0.001;
const MOST_BACKGROUND = 0.8;
const SHARPNESSES = [1, 1.5, 2];
const MAIN_SHARES = [0, 0.5, 1];
