import type { ConditionId, Finding, FindingId, Position } from '@junction/knowledge';
import type { NextTest } from './assessment.ts';
import { expectationsWith } from './expectation.ts';
import type { Model } from './model.ts';
import { BITS_PER_NAT } from './numeric.ts';
import type { Posterior } from './posterior.ts';
import { presenceOf } from './presence.ts';
import { bitsOf, gainAbout, outcomesOf, prospectOf, type Question } from './question.ts';

/** Everything the ranking looks at. */
export interface NextTestInput {
  readonly model: Model;
  readonly posterior: Posterior;
  /** Unanswered readings, in model order. */
  readonly questions: readonly Question[];
  readonly findings: ReadonlyMap<FindingId, Finding>;
  /** Mandatory safety questions still open, in the order of the safety rules. */
  readonly openSafety: readonly FindingId[];
  /** Positions the patient was already examined in: no set-up is needed for them. */
  readonly positionsUsed: ReadonlySet<Position>;
  readonly leader: number;
}

/** How many tests are offered after the mandatory safety questions. */
export const NEXT_TESTS_OFFERED = 12;
/** Nothing is free: a question read from the record still takes six seconds. */
export const LEAST_MINUTES = 0.1;
/** Minutes that a burden of 0, 1, 2, 3 counts for beside the time itself. A judgment: an intimate or invasive step must earn ten minutes' worth. */
export const BURDEN_MINUTES: readonly number[] = [0, 0.5, 3, 10];
/** Minutes to bring a patient into a position not used yet. A judgment. */
export const SETUP_MINUTES = 0.5;

/**
 * Open safety questions first, in their own order; then the tests by exact information per cost. The gain is about the
 * set of causes plus, weighted by the harm of missing it, about each serious cause; the cost is minutes, burden and
 * position. `bits` is the gain about the set of causes alone, `bitsPerMinute` that over the minutes.
 */
export function rankNextTests(input: NextTestInput): readonly NextTest[] {
  const { questions, findings, posterior, openSafety } = input;
  const scored = questions.flatMap((question) => {
    const finding = findings.get(question.finding);
    if (finding === undefined) return [];
    return [{ question, finding, ...prospectOf(question, posterior), cost: costOf(finding, input.positionsUsed) }];
  });
  const byFinding = new Map(scored.map((entry) => [entry.finding.id, entry]));
  const mandatory = openSafety.flatMap((id) => {
    const finding = findings.get(id);
    return finding === undefined ? [] : [{ finding, entry: byFinding.get(id) }];
  });
  const asked = new Set(openSafety);
  const rest = best(
    input,
    scored.filter(({ finding }) => !asked.has(finding.id)),
  );
  return [
    ...mandatory.map(({ finding, entry }) => describe(input, finding, entry, true)),
    ...rest.map((entry) => describe(input, entry.finding, entry, false)),
  ];
}

interface Scored {
  readonly question: Question;
  readonly finding: Finding;
  readonly present: number;
  readonly mostBits: number;
  readonly cost: number;
}

/**
 * The best by (bits + Σ harm × bits about the cause) / cost, ties by model order. What an answer tells about anything is at
 * most the squared correlation between the two over ln 2 (relative entropy is below χ²), which needs no logarithm: only
 * tests that could still win by that bound are weighed exactly.
 */
function best({ model, posterior }: NextTestInput, entries: readonly Scored[]): readonly Scored[] {
  const { harms, presence } = seriousPart(model, posterior);
  const bounded = entries
    .map((entry, order) => {
      const both = expectationsWith(entry.question.present, posterior.moments, presence);
      const { present } = entry;
      const spread = present * (1 - present);
      let bound = entry.mostBits;
      for (let k = 0; k < harms.length; k++) {
        const { now = 0, harm = 0 } = harms[k] ?? {};
        const covariance = (both[k] ?? 0) - now * present;
        if (spread > 0) bound += (harm * BITS_PER_NAT * covariance * covariance) / (now * (1 - now) * spread);
      }
      return { entry, order, both, bound: bound / entry.cost };
    })
    .sort((a, b) => b.bound - a.bound);
  const kept: { readonly entry: Scored; readonly order: number; readonly score: number }[] = [];
  for (const { entry, order, both, bound } of bounded) {
    if (kept.length === NEXT_TESTS_OFFERED && bound < (kept.at(-1)?.score ?? 0)) break;
    const value = harms.reduce(
      (sum, { harm, now }, k) => sum + harm * gainAbout(now, entry.present, both[k] ?? 0),
      bitsOf(entry.question, posterior, entry.present),
    );
    kept.push({ entry, order, score: value / entry.cost });
    kept.sort((a, b) => b.score - a.score || a.order - b.order);
    if (kept.length > NEXT_TESTS_OFFERED) kept.pop();
  }
  return kept.map(({ entry }) => entry);
}

/** The serious causes that are neither certain nor impossible, with the presence narrowed to them. */
function seriousPart({ serious }: Model, posterior: Posterior) {
  const harms = serious.flatMap(({ condition, harm }) => {
    const now = posterior.moments[1 + condition] ?? 0;
    return now > 0 && now < 1 ? [{ condition, harm, now }] : [];
  });
  return {
    harms,
    presence: presenceOf(
      posterior.presence,
      harms.map(({ condition }) => condition),
    ),
  };
}

function costOf(finding: Finding, used: ReadonlySet<Position>): number {
  const setup = finding.position === 'any' || used.has(finding.position) ? 0 : SETUP_MINUTES;
  return Math.max(LEAST_MINUTES, finding.minutes) + (BURDEN_MINUTES[finding.burden] ?? 0) + setup;
}

function describe(input: NextTestInput, finding: Finding, entry: Scored | undefined, mandatory: boolean): NextTest {
  const { model, posterior, leader } = input;
  const minutes = Math.max(LEAST_MINUTES, finding.minutes);
  const bits = entry === undefined ? 0 : bitsOf(entry.question, posterior, entry.present);
  const common = {
    finding: finding.id,
    bits,
    minutes,
    bitsPerMinute: bits / minutes,
    mandatory,
    position: finding.position,
  };
  if (entry === undefined) {
    const from = posterior.moments[1 + leader] ?? 0;
    const still = { condition: model.conditions[leader] ?? '', from, to: from };
    return { ...common, separates: [], ifPresent: still, ifAbsent: still };
  }
  const { ifPresent, ifAbsent } = outcomesOf(entry.question, posterior, entry.present);
  return {
    ...common,
    separates: separated(model.conditions, ifPresent, ifAbsent),
    ifPresent: largestMove(input, ifPresent),
    ifAbsent: largestMove(input, ifAbsent),
  };
}

/** The condition whose probability the answer moves furthest, with where it would go; among equals the leader. */
function largestMove({ model, posterior, leader }: NextTestInput, after: readonly number[]): NextTest['ifPresent'] {
  const move = (d: number): number => Math.abs((after[d] ?? 0) - (posterior.moments[1 + d] ?? 0));
  const most = after.reduce((best, _, d) => (move(d) > move(best) ? d : best), leader);
  return { condition: model.conditions[most] ?? '', from: posterior.moments[1 + most] ?? 0, to: after[most] ?? 0 };
}

/** The condition that a present answer favours most over an absent one, and the one it disfavours most. */
function separated(
  conditions: readonly ConditionId[],
  ifPresent: readonly number[],
  ifAbsent: readonly number[],
): readonly ConditionId[] {
  let most = 0;
  let least = 0;
  const shift = ifPresent.map((p, d) => p - (ifAbsent[d] ?? 0));
  shift.forEach((s, d) => {
    if (s > (shift[most] ?? 0)) most = d;
    if (s < (shift[least] ?? 0)) least = d;
  });
  return most === least ? [] : [conditions[most] ?? '', conditions[least] ?? ''];
}
