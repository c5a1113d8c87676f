import type {
  ConditionId,
  FindingId,
  KnowledgeBase,
  MechanismClass,
  MechanismFinding,
  Quality,
} from '@junction/knowledge';

import type { Mechanism } from './assessment.ts';
import type { Case } from './case.ts';
import { ageFindingHolds } from './derived-age.ts';
import { DEVIATIONS, intervalAround } from './interval.ts';
import { DECIBANS_PER_NAT, exp, ln, logit } from './numeric.ts';

/** Power of every weight of a dependence group but its strongest (method of `mechanism.yaml`). */
export const SHARED_WEIGHT_POWER = 0.3;

/**
 * Whether the junction is stiff, loose or a loose level with stiff neighbors. Prior odds times the weight of each answer; the
 * strongest answer of a dependence group counts in full, the rest with the power 0.3. The three add up to 1.
 * Null where no segment is in play: `segmentalProbability` is below the threshold of the knowledge base and no test of the
 * segment is positive. Answers not asked do not count. Age decides the age findings. An estimate throughout.
 */
export function classifyMechanism(
  kb: Pick<KnowledgeBase, 'mechanism'>,
  facts: Case,
  segmentalProbability: number,
): Mechanism | null {
  const { findings, classes, method } = kb.mechanism;
  const answered = findings.flatMap((finding): Answered[] => {
    const present = answerOf(finding.finding, facts);
    return present === undefined ? [] : [{ finding, present, weights: logWeights(finding, present), power: 1 }];
  });
  if (!inPlay(kb, answered, segmentalProbability)) return null;
  const counted = shareWithinGroups(answered);
  const scores = byClass((c) => {
    const prior = classes.find(({ id }) => id === c)?.prior ?? 0;
    return counted.reduce((score, { weights, power }) => score + power * weights[c], ln(prior));
  });
  const shares = normalized(scores);
  const variances = byClass((c) => {
    const prior = classes.find(({ id }) => id === c);
    return counted.reduce(
      (sum, answer) => sum + squared(answer.power * RELATIVE_ERROR[answer.finding.quality] * answer.weights[c]),
      prior === undefined ? 0 : squared((logit(prior.interval[1]) - logit(prior.interval[0])) / (2 * DEVIATIONS)),
    );
  });
  return {
    ...shares,
    undetermined: CLASSES.every((c) => shares[c] < method.actAt),
    intervals: byClass((c) => intervalAround(shares[c], Math.sqrt(logitVariance(c, shares, variances)))),
    findings: counted.flatMap(toLine).sort((a, b) => b.decibans - a.decibans),
    override: method.overrideFindings.find((id) => answerOf(id, facts) === true) ?? null,
  };
}

/** The probability that a segmental dysfunction is in play: that of the likeliest of its conditions, a lower bound for any of them. */
export function segmentalProbability(
  kb: Pick<KnowledgeBase, 'mechanism'>,
  probabilityOf: (condition: ConditionId) => number,
): number {
  return Math.max(0, ...kb.mechanism.inPlay.conditions.map(probabilityOf));
}

const CLASSES: readonly MechanismClass[] = ['hypomobile', 'hypermobile', 'mixed'];

// Standard error of a log weight as a share of that log weight: how far the weight of such a study may be off. Estimates.
const RELATIVE_ERROR: Readonly<Record<Quality, number>> = { high: 0.25, moderate: 0.4, low: 0.6, 'very-low': 0.8 };

interface Answered {
  readonly finding: MechanismFinding;
  readonly present: boolean;
  readonly weights: Readonly<Record<MechanismClass, number>>;
  readonly power: number;
}

function answerOf(finding: FindingId, facts: Case): boolean | undefined {
  const fromAge = ageFindingHolds(finding, facts.patient.ageYears);
  if (fromAge !== undefined) return fromAge;
  const observation = facts.observations.find((o) => o.finding === finding);
  return observation === undefined ? undefined : observation.answer === 'present';
}

function logWeights(finding: MechanismFinding, present: boolean): Readonly<Record<MechanismClass, number>> {
  const weights = present ? finding.weightPresent : finding.weightAbsent;
  return byClass((c) => ln(weights[c]));
}

function inPlay(kb: Pick<KnowledgeBase, 'mechanism'>, answered: readonly Answered[], probability: number): boolean {
  const { from, groups } = kb.mechanism.inPlay;
  return (
    probability >= from || answered.some(({ present, finding }) => present && groups.includes(finding.dependenceGroup))
  );
}

function shareWithinGroups(answered: readonly Answered[]): readonly Answered[] {
  const strongest = new Map<string, Answered>();
  for (const answer of answered) {
    const best = strongest.get(answer.finding.dependenceGroup);
    if (best === undefined || spread(answer) > spread(best)) strongest.set(answer.finding.dependenceGroup, answer);
  }
  return answered.map((answer) =>
    strongest.get(answer.finding.dependenceGroup) === answer ? answer : { ...answer, power: SHARED_WEIGHT_POWER },
  );
}

/** The largest log ratio that an answer puts between two classes. */
function spread({ weights }: Answered): number {
  const { hypomobile, hypermobile, mixed } = weights;
  return Math.max(hypomobile, hypermobile, mixed) - Math.min(hypomobile, hypermobile, mixed);
}

function normalized(scores: Readonly<Record<MechanismClass, number>>): Readonly<Record<MechanismClass, number>> {
  const highest = Math.max(scores.hypomobile, scores.hypermobile, scores.mixed);
  const odds = byClass((c) => exp(scores[c] - highest));
  const sum = odds.hypomobile + odds.hypermobile + odds.mixed;
  return byClass((c) => odds[c] / sum);
}

/** Delta method: logit p_c moves with its own score, and against each rival by the rival's share of what is left. */
function logitVariance(
  of: MechanismClass,
  shares: Readonly<Record<MechanismClass, number>>,
  variances: Readonly<Record<MechanismClass, number>>,
): number {
  const left = 1 - shares[of];
  if (left <= 0) return variances[of];
  return CLASSES.reduce((sum, c) => sum + variances[c] * (c === of ? 1 : squared(shares[c] / left)), 0);
}

/** The class that an answer favors, and by how much over the mean of the other two. Nothing for an answer that favors none. */
function toLine(answer: Answered): Mechanism['findings'] {
  if (spread(answer) === 0) return [];
  const { weights, power, finding } = answer;
  const towards = CLASSES.reduce<MechanismClass>((best, c) => (weights[c] > weights[best] ? c : best), 'hypomobile');
  const others = weights.hypomobile + weights.hypermobile + weights.mixed - weights[towards];
  return [{ finding: finding.finding, towards, decibans: power * (weights[towards] - others / 2) * DECIBANS_PER_NAT }];
}

function byClass<T>(value: (c: MechanismClass) => T): Record<MechanismClass, T> {
  return { hypomobile: value('hypomobile'), hypermobile: value('hypermobile'), mixed: value('mixed') };
}

function squared(x: number): number {
  return x * x;
}
