import type { ConditionId, KnowledgeBase } from '@junction/knowledge';
import { type Plan, proposePlan } from '@junction/planning';
import type { Assessment, Case, Engine, Evidence, Ranking } from '@junction/reasoning';
import { useDeferredValue, useMemo } from 'react';
import { type CaseState, isEmpty } from './case-state.ts';
import { useLater } from './use-later.ts';
import { useSettledOrder } from './use-settled-order.ts';
import { withProbabilities } from './with-probabilities.ts';

/** The condition whose explanation stands open: one that was chosen, none, or as long as nobody chose, the leader. */
export type OpenChoice = ConditionId | 'none' | 'leader';

export interface Assessed {
  readonly ranking: Omit<Ranking, 'next'>;
  /** The next tests without those that were looked at and not done. */
  readonly next: Ranking['next'];
  /** All conditions in the order of the rows, which lags behind the ranking while someone types. */
  readonly order: readonly ConditionId[];
  readonly open: ConditionId | undefined;
  /** Evidence for the open condition. */
  readonly evidence: readonly Evidence[];
  readonly plan: Plan;
  /** What the plan was reckoned from; it follows the keys a moment later. */
  readonly planned: { readonly facts: Case; readonly assessment: Assessment };
  readonly isEmpty: boolean;
  readonly sheet: number;
}

/** The assessment of what is entered, computed here: the differential at every key, the explanation for the open condition only. */
export function useAssessment(
  kb: KnowledgeBase,
  engine: Engine,
  state: Pick<CaseState, 'entered' | 'sheet'>,
  choice: OpenChoice,
): Assessed {
  const { entered, sheet } = state;
  const { known, notDone } = entered;
  const now = useMemo(() => engine.probabilities(known), [engine, known]);
  // The ranking is drawn with the key; the intervals, and what rests on them, follow before the next frame or with it.
  const soon = useDeferredValue(known);
  const settled = useMemo(() => engine.differential(soon), [engine, soon]);
  const ranking = useMemo(
    () => (soon === known ? settled : withProbabilities(settled, now)),
    [soon, known, settled, now],
  );
  const current = useMemo(() => ranking.differential.map(({ condition }) => condition), [ranking]);
  const order = useSettledOrder(current, entered, sheet);
  const empty = isEmpty(entered);
  const open =
    choice === 'none' || (choice === 'leader' && empty) ? undefined : choice === 'leader' ? order[0] : choice;
  // The next tests, the explanation and the plan follow after that.
  const later = useLater(soon);
  const ranked = useMemo(() => engine.rank(later), [engine, later]);
  const evidence = useMemo(
    () => (open === undefined ? [] : (engine.explain(later, [open])[0]?.evidence ?? [])),
    [engine, later, open],
  );
  const planned = useMemo(() => ({ facts: later, assessment: withoutEvidence(ranked) }), [later, ranked]);
  const plan = useMemo(() => proposePlan(kb, planned.facts, planned.assessment), [kb, planned]);
  // While the tests of the key before still stand there, what was answered with this one is not offered again.
  const next = useMemo(() => {
    const done = new Set([...notDone, ...known.observations.map(({ finding }) => finding)]);
    return ranked.next.filter(({ finding }) => !done.has(finding));
  }, [ranked, notDone, known]);
  return { ranking, next, order, open, evidence, plan, planned, isEmpty: empty, sheet };
}

/** The plan reads probabilities and alerts, never the evidence lines. */
function withoutEvidence(ranking: Ranking): Assessment {
  return { ...ranking, differential: ranking.differential.map((row) => ({ ...row, evidence: [] })) };
}
