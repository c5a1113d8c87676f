import { type ConditionId, type FindingId, isExamined, type KnowledgeBase } from '@junction/knowledge';
import type { Alert, Case, Conclusion, Engine } from '@junction/reasoning';
import type { CheckAnswer, CheckAnswers } from './answers.ts';
import { answerOf } from './answers.ts';
import { urgentAlerts } from './next-step.ts';
import { toCase } from './to-case.ts';

/** How well a cause fits, for people who should not be given percent: so many of five boxes. */
export interface FittingCause {
  readonly condition: ConditionId;
  /** Boxes that are filled: at least so much. 0 to 5. */
  readonly least: number;
  /** Boxes that are filled or striped: it could be so much. 0 to 5, never below `least`. */
  readonly most: number;
  readonly word: 'fits-well' | 'possible' | 'less-likely';
}

/** What the answers come to. Nothing of it is a diagnosis. */
export interface CheckResult {
  /** When not empty, what to do now stands in place of everything else. */
  readonly urgent: readonly Alert[];
  /** What to have looked at within days. */
  readonly soon: readonly Alert[];
  readonly conclusion: Conclusion;
  /** At most three, best first. Empty when nothing fits well enough to be named, or when it is urgent. */
  readonly causes: readonly FittingCause[];
  /** Answers that speak for the first cause, and those that speak against it, the most telling first. */
  readonly fits: readonly FittingAnswer[];
  readonly doesNotFit: readonly FittingAnswer[];
  /** True when the drawing speaks for the first cause; false when against; null when it says little. */
  readonly drawingFits: boolean | null;
  /** What a clinician would do first, at most five. */
  readonly willTest: readonly FindingId[];
  /** Ids of education items to read until the visit. */
  readonly education: readonly string[];
}

export interface FittingAnswer {
  readonly finding: FindingId;
  readonly answer: Exclude<CheckAnswer, 'not-sure'>;
}

const CAUSES = 3;
const ANSWERS = 4;
const TESTS = 5;
/** Causes less probable than this are not named to a visitor. An estimate of what helps more than it worries. */
const NAMED_FROM = 0.08;
/** Evidence smaller than this is not told, in decibans. */
const TOLD_FROM = 1;

/** What a probability is in boxes: the limits of the words for probability (5, 20, 50, 80 and 95 %). */
const boxesOf = (probability: number): number =>
  [0.05, 0.2, 0.5, 0.8, 0.95].filter((limit) => probability >= limit).length;

type ResultKnowledge = Pick<KnowledgeBase, 'safety' | 'findings' | 'conditions' | 'treatment'>;

/** The result of a check as it stands; complete or not. Serious causes are never listed: they speak through the alerts. */
export function checkResult(engine: Engine, kb: ResultKnowledge, check: CheckAnswers): CheckResult {
  const patientCase = toCase(kb, check);
  const ranking = engine.rank(patientCase);
  const urgent = urgentAlerts(kb, check);
  const soon = ranking.alerts.filter(({ urgency, kind }) => urgency === 'soon' && kind === 'rule');
  const serious = new Set(kb.conditions.filter((condition) => condition.serious).map(({ id }) => id));
  const named = ranking.differential.filter(
    ({ condition, probability }) => probability >= NAMED_FROM && !serious.has(condition),
  );
  const causes = urgent.length > 0 || patientCase.observations.length === 0 ? [] : named.slice(0, CAUSES);
  const leader = causes[0]?.condition;
  const evidence = leader === undefined ? [] : (engine.explain(patientCase, [leader])[0]?.evidence ?? []);
  const drawing = evidence.find(({ kind }) => kind === 'drawing')?.decibans ?? 0;
  return {
    urgent,
    soon,
    conclusion: ranking.conclusion,
    causes: causes.map(({ condition, probability, interval: [low, high] }) => ({
      condition,
      least: boxesOf(low),
      most: Math.max(boxesOf(high), 1),
      word: probability >= 0.5 ? 'fits-well' : probability >= 0.2 ? 'possible' : 'less-likely',
    })),
    fits: answersWith(check, evidence, (decibans) => decibans >= TOLD_FROM),
    doesNotFit: answersWith(check, evidence, (decibans) => decibans <= -TOLD_FROM),
    drawingFits: Math.abs(drawing) < TOLD_FROM ? null : drawing > 0,
    willTest: bestExams(engine, kb, patientCase),
    education: educationFor(kb, leader),
  };
}

interface Line {
  readonly findings: readonly FindingId[];
  readonly decibans: number;
}

/** The visitor's own answers on the lines that hold; lines of the drawing or of age have none. */
function answersWith(
  check: CheckAnswers,
  evidence: readonly Line[],
  holds: (decibans: number) => boolean,
): readonly FittingAnswer[] {
  return evidence
    .filter(({ decibans }) => holds(decibans))
    .flatMap(({ findings }) =>
      findings.flatMap((finding): readonly FittingAnswer[] => {
        const answer = answerOf(check, finding);
        return answer === 'yes' || answer === 'no' ? [{ finding, answer }] : [];
      }),
    )
    .slice(0, ANSWERS);
}

/** The examinations that would tell most now, the best first. */
function bestExams(engine: Engine, kb: ResultKnowledge, patientCase: Case): readonly FindingId[] {
  const left = new Set(kb.findings.filter(isExamined).map(({ id }) => id));
  const best: FindingId[] = [];
  while (best.length < TESTS) {
    const next = engine.bestTest(patientCase, left);
    if (next === null) break;
    best.push(next);
    left.delete(next);
  }
  return best;
}

/** What everybody with such pain may read, then what is for this cause. Nothing that needs a known mechanism. */
function educationFor({ treatment }: ResultKnowledge, leader: ConditionId | undefined): readonly string[] {
  const serves = (purpose: string) => treatment.education.filter((item) => item.serves === purpose).map(({ id }) => id);
  return [...(leader === undefined ? [] : serves(leader)), ...serves('all').filter((id) => id !== 'edu-redflags')];
}
