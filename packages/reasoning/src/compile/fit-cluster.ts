import type { FindingId } from '@junction/knowledge';
import type { ModelGroup } from '../model.ts';
import { logistic, logit } from '../numeric.ts';
import { bisect } from './bisect.ts';
import type { ClusterEvent } from './cluster-rule.ts';
import type { ClusterTarget } from './cluster-target.ts';
import { assembleGroup, compileGroup, type GroupPlan, strongestCauses } from './compile-group.ts';
import { expressedBackground, leastExpression, MOST_EXPRESSION, MOST_STRENGTH } from './dependence.ts';
import { comparatorProbability, eventProbability } from './event-probability.ts';

/** A cluster that a sign group must reproduce. */
export interface ClusterConstraint {
  readonly id: string;
  readonly members: readonly FindingId[];
  readonly event: ClusterEvent;
  /** Column of the condition it points to. */
  readonly condition: number;
  readonly target: ClusterTarget;
}

/** A group that reproduces its cluster, and what that took. */
export interface ClusterFit {
  readonly group: ModelGroup;
  /** How far the logits of the members' probabilities under the condition were moved together. */
  readonly shift: number;
  /** How far the logits of the members' backgrounds were moved together; 0 unless dependence alone could not do it. */
  readonly backgroundShift: number;
}

/**
 * A sign group in which the cluster's event has its two likelihood ratios, and in which all members positive say no more
 * than the event itself: redundant tests saturate.
 *
 * The members are readings of one sign. The condition expresses it in 95 % (reference standards err); the background
 * expresses the same sign with probability π_0 and strengths q_0 = 1 − (1 − q_d)^s, and noise makes up each reading's
 * background. Three numbers meet three demands, each by bisection, in turn until all hold: a common shift of the members'
 * logits under the condition for the sensitivity, π_0 for the false-positive rate against the comparator, s for the ratio
 * of all members positive. Where no π_0 gives the rate, the single figures contradict the cluster, and the members'
 * backgrounds are shifted too. Other readings of the group keep their strengths by the residual, and so do the other conditions.
 */
export function fitCluster(plan: GroupPlan, constraint: ClusterConstraint, weights: readonly number[]): ClusterFit {
  const { members, event, condition, target } = constraint;
  const all: ClusterEvent = (present) => members.every(present);
  const present = new Set([condition]);
  const nobody = new Set<number>();
  const base = compileGroup(plan);
  const build = (s: Settings): ModelGroup => buildGroup(plan, base, constraint, s);
  const sens = (s: Settings): number => eventProbability([build(s)], members, event, present);
  const falsePositive = (s: Settings): number => comparatorProbability([build(s)], members, event, weights, condition);
  const saturation = (s: Settings): number => {
    const group = [build(s)];
    return eventProbability(group, members, all, present) / eventProbability(group, members, all, nobody);
  };
  let settings: Settings = { shift: 0, backgroundShift: 0, expression: 0.1, sharpness: 1 };
  for (let round = 0; round < ROUNDS; round++) {
    const before = settings;
    const most = mostShift(plan, constraint, settings.backgroundShift);
    const shift = bisect((x) => sens({ ...settings, shift: x }), target.sens, -MOST_SHIFT, most);
    settings = { ...settings, shift };
    const free = mostExpression(plan, base, constraint, settings);
    const expression = bisect(
      (x) => falsePositive({ ...settings, expression: x }),
      target.falsePositive,
      LEAST_EXPRESSION,
      free,
    );
    settings = { ...settings, expression };
    if (Math.abs(falsePositive(settings) - target.falsePositive) > SETTLED) {
      const rate = (x: number): number => falsePositive({ ...settings, backgroundShift: x });
      settings = { ...settings, backgroundShift: bisect(rate, target.falsePositive, -MOST_SHIFT, MOST_SHIFT) };
    }
    const sharpness = bisect((x) => saturation({ ...settings, sharpness: x }), target.lrPos, 0.2, 8);
    settings = { ...settings, sharpness };
    if (distance(before, settings) < SETTLED) break;
  }
  return { group: build(settings), shift: settings.shift, backgroundShift: settings.backgroundShift };
}

interface Settings {
  readonly shift: number;
  readonly backgroundShift: number;
  /** π_0. */
  readonly expression: number;
  /** s. */
  readonly sharpness: number;
}

function distance(a: Settings, b: Settings): number {
  return (
    Math.abs(a.shift - b.shift) +
    Math.abs(a.backgroundShift - b.backgroundShift) +
    Math.abs(a.expression - b.expression) +
    Math.abs(a.sharpness - b.sharpness)
  );
}

function buildGroup(plan: GroupPlan, base: ModelGroup, constraint: ClusterConstraint, settings: Settings): ModelGroup {
  const { members, condition } = constraint;
  const { expression, sharpness } = settings;
  const shifted = shiftMembers(plan, constraint, settings);
  const expressions = new Map(base.causes.map((cause) => [cause.condition, cause.expression]));
  expressions.set(condition, MOST_EXPRESSION);
  const strengths = strongestCauses(shifted, expressions, new Set([condition]));
  const wanted = shifted.findings.map(({ finding }, i) =>
    members.includes(finding.id)
      ? 1 - (1 - (strengths[i] ?? 0)) ** sharpness
      : ((base.readings[i]?.backgroundCause ?? 0) * base.background) / expression,
  );
  const backgrounds = shifted.findings.map((f) => f.background);
  return assembleGroup(shifted, expressions, expressedBackground(backgrounds, expression, wanted, plan.residual));
}

function shiftMembers(
  plan: GroupPlan,
  { members, condition }: ClusterConstraint,
  { shift, backgroundShift }: Pick<Settings, 'shift' | 'backgroundShift'>,
): GroupPlan {
  return {
    ...plan,
    findings: plan.findings.map((f) => {
      if (!members.includes(f.finding.id)) return f;
      const rows = f.rows.map((row) =>
        row.condition === condition ? { ...row, p: logistic(logit(row.p) + shift) } : row,
      );
      return { ...f, background: logistic(logit(f.background) + backgroundShift), rows };
    }),
  };
}

/** The largest shift with which π_d = 0.95 still reproduces every member. */
function mostShift(plan: GroupPlan, constraint: ClusterConstraint, backgroundShift: number): number {
  const needed = (shift: number): number =>
    Math.max(
      ...shiftMembers(plan, constraint, { shift, backgroundShift }).findings.flatMap((f) =>
        constraint.members.includes(f.finding.id)
          ? f.rows.filter((r) => r.condition === constraint.condition).map((r) => leastExpression(r.p, f.background))
          : [],
      ),
    );
  return bisect(needed, MOST_EXPRESSION * MOST_STRENGTH, -MOST_SHIFT, MOST_SHIFT);
}

/** The largest π_0 with which no member's strength exceeds its background: beyond it dependence grows no further. */
function mostExpression(plan: GroupPlan, base: ModelGroup, constraint: ClusterConstraint, settings: Settings): number {
  const group = buildGroup(plan, base, constraint, { ...settings, expression: LEAST_EXPRESSION });
  const background = new Map(
    shiftMembers(plan, constraint, settings).findings.map((f) => [f.finding.id, f.background]),
  );
  return Math.min(
    MOST_BACKGROUND_EXPRESSION,
    ...group.readings
      .filter(({ finding }) => constraint.members.includes(finding))
      .map(({ finding, backgroundCause }) => (background.get(finding) ?? 1) / backgroundCause),
  );
}

const MOST_SHIFT = 3;
const LEAST_EXPRESSION = 0.005;
const MOST_BACKGROUND_EXPRESSION = 0.9;
const ROUNDS = 200;
const SETTLED = 1e-9;
