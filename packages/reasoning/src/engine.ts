import { invariant } from '@junction/kernel';
import type { ConditionId, FindingId, KnowledgeBase } from '@junction/knowledge';
import type { Assessment, Differential, RestsOn } from './assessment.ts';
import type { Case } from './case.ts';
import { type Comparison, compareSets } from './compare.ts';
import { ENGINE_VERSION } from './engine-version.ts';
import { evidenceOf } from './evidence-of.ts';
import { type LeaderChange, leaderChanges } from './leader-changes.ts';
import type { Model } from './model.ts';
import { marginal } from './posterior.ts';
import { differentialOf, nextTests, type Probabilities, probabilitiesOf, type Ranking, rankCase } from './ranking.ts';
import { createReasoner } from './reasoner.ts';
import { restsOn } from './rests-on.ts';
import { type SampledIntervals, sampleIntervals } from './sample-intervals.ts';

/**
 * Assesses cases against one knowledge base. Every answer is a function of (knowledge hash, engine version, case): same
 * input, same bits, in every JavaScript engine and in any order of calls.
 */
export interface Engine {
  readonly version: string;
  /** What must move with the key: the probabilities, and what the red-flag rules say. */
  readonly probabilities: (patientCase: Case) => Probabilities;
  /** All but the explanation and the next tests. Called for the same case after `probabilities` it adds the intervals and what rests on them. */
  readonly differential: (patientCase: Case) => Omit<Ranking, 'next'>;
  /** The same with the next tests. Called for the same case after `differential` it only adds them. */
  readonly rank: (patientCase: Case) => Ranking;
  /** The one of `among` most worth asking next, safety aside; null when none of them is a test that the model reads. */
  readonly bestTest: (patientCase: Case, among: ReadonlySet<FindingId>) => FindingId | null;
  /** The whole assessment, every condition explained. Its numbers are those of `rank`. */
  readonly assess: (patientCase: Case) => Assessment;
  /** The evidence for some conditions only, in the order asked. */
  readonly explain: (
    patientCase: Case,
    conditions: readonly ConditionId[],
  ) => readonly Pick<Differential, 'condition' | 'evidence'>[];
  /** What speaks for exactly the causes `a` against exactly the causes `b` (at most three each), line by line. */
  readonly compare: (patientCase: Case, a: readonly ConditionId[], b: readonly ConditionId[]) => Comparison;
  /** The probability of every condition if one finding had not been asked, in the order of the model. */
  readonly without: (patientCase: Case, finding: FindingId) => readonly Shift[];
  /** Answers not yet given that would put another condition first, likeliest first. */
  readonly wouldChangeLeader: (patientCase: Case) => readonly LeaderChange[];
  /** The figures on which the first condition's probability rests most, by share of its variance. */
  readonly restsOn: (patientCase: Case) => readonly RestsOn[];
  /** Intervals and rank stability by drawing the uncertain figures `draws` times; for printed reports. */
  readonly sampleIntervals: (patientCase: Case, draws: number, seed: number) => SampledIntervals;
}

/** A probability as it is, and as it would be. */
export interface Shift {
  readonly condition: ConditionId;
  readonly from: number;
  readonly to: number;
}

/** The engine for one knowledge base and the model compiled from it. Throws when the two are not of one kind. */
export function createEngine(kb: KnowledgeBase, model: Model): Engine {
  invariant(model.knowledge.hash === kb.hash, 'the model was compiled from another knowledge base');
  const reasoner = createReasoner(kb, model);
  const columnOf = (id: ConditionId): number => {
    const column = model.conditions.indexOf(id);
    invariant(column >= 0, `${id} is no condition of the model`);
    return column;
  };
  return {
    version: ENGINE_VERSION,
    probabilities: (patientCase) => probabilitiesOf(kb, reasoner, patientCase, reasoner.infer(patientCase)),
    differential: (patientCase) => differentialOf(kb, reasoner, patientCase, reasoner.infer(patientCase)),
    rank: (patientCase) => rankCase(kb, reasoner, patientCase, reasoner.infer(patientCase)),
    bestTest: (patientCase, among) =>
      nextTests(reasoner, patientCase, reasoner.infer(patientCase), [], among)[0]?.finding ?? null,
    assess: (patientCase) => {
      const inference = reasoner.infer(patientCase);
      const ranking = rankCase(kb, reasoner, patientCase, inference);
      const evidence = evidenceOf(
        reasoner,
        inference,
        ranking.differential.map(({ condition }) => columnOf(condition)),
      );
      return {
        ...ranking,
        differential: ranking.differential.map((entry, i) => ({ ...entry, evidence: evidence[i] ?? [] })),
      };
    },
    explain: (patientCase, conditions) => {
      const evidence = evidenceOf(reasoner, reasoner.infer(patientCase), conditions.map(columnOf));
      return conditions.map((condition, i) => ({ condition, evidence: evidence[i] ?? [] }));
    },
    compare: (patientCase, a, b) =>
      compareSets(reasoner, reasoner.infer(patientCase), a.map(columnOf), b.map(columnOf)),
    without: (patientCase, finding) => {
      const now = reasoner.infer(patientCase).posterior;
      const observations = patientCase.observations.filter((observation) => observation.finding !== finding);
      const then = reasoner.infer({ ...patientCase, observations }).posterior;
      return model.conditions.map((condition, d) => ({ condition, from: marginal(now, d), to: marginal(then, d) }));
    },
    wouldChangeLeader: (patientCase) => leaderChanges(reasoner, patientCase, reasoner.infer(patientCase)),
    restsOn: (patientCase) => restsOn(kb, reasoner, reasoner.infer(patientCase)),
    sampleIntervals: (patientCase, draws, seed) => sampleIntervals(reasoner, patientCase, draws, seed),
  };
}
