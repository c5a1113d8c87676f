import { type Finding, type FindingId, isAskedOfPatients, type KnowledgeBase } from '@junction/knowledge';
import { answerOf, type CheckAnswer, type CheckAnswers } from './answers.ts';
import { answersFromDrawing, mayReachLeg } from './from-drawing.ts';

/** Asked only until the other question got this answer: after it, it makes no sense or says nothing more. */
const HIDDEN_AFTER: Readonly<Record<FindingId, readonly (readonly [FindingId, CheckAnswer])[]>> = {
  'persistent-between-episodes': [['recurrent-episodes', 'no']],
  'duration-over-5-years': [
    ['duration-over-3-months', 'no'],
    ['duration-under-16-days', 'yes'],
  ],
  'duration-over-3-months': [['duration-under-16-days', 'yes']],
  'duration-under-16-days': [['duration-over-3-months', 'yes']],
  'no-improvement-month': [['duration-under-16-days', 'yes']],
  'relief-standing-still': [['worse-walking', 'no']],
  'no-pain-seated': [['relief-sitting', 'no']],
  'relief-forward-bending': [['neurogenic-claudication', 'no']],
};

const ONLY_WITH_LEG: ReadonlySet<FindingId> = new Set([
  'dermatomal-leg',
  'leg-dominant',
  'paraesthesia-leg',
  'burning-outer-thigh',
]);

/** From which age, and up to which, a question makes sense. Estimates: they follow the conditions that the questions are for. */
const AGES: Readonly<Record<FindingId, { readonly from?: number; readonly to?: number }>> = {
  'gca-symptoms': { from: 50 },
  'shoulder-girdle-ache': { from: 50 },
  'pregnant-postpartum': { from: 12, to: 55 },
  'cyclic-pain': { from: 10, to: 60 },
};

/** True when the question makes sense for this visitor after these answers and cannot be taken from the drawing. */
export function isAsked(kb: Pick<KnowledgeBase, 'safety'>, check: CheckAnswers, finding: Finding): boolean {
  const { id } = finding;
  if (!isAskedOfPatients(finding)) return false;
  if (check.sex === 'male' && kb.safety.notAskedOfMen.includes(id)) return false;
  const { from = 0, to = Number.POSITIVE_INFINITY } = AGES[id] ?? {};
  if (check.ageYears !== undefined && (check.ageYears < from || check.ageYears > to)) return false;
  if (ONLY_WITH_LEG.has(id) && !mayReachLeg(check.pain)) return false;
  if (answersFromDrawing(check.pain ?? []).has(id)) return false;
  return !(HIDDEN_AFTER[id] ?? []).some(([other, answer]) => answerOf(check, other) === answer);
}

/** The check without the answers to questions that are not asked (any more): what may be stored and scored. */
export function visibleAnswers(kb: Pick<KnowledgeBase, 'safety' | 'findings'>, check: CheckAnswers): CheckAnswers {
  const byId = new Map(kb.findings.map((finding) => [finding.id, finding]));
  const kept = check.answers.filter(({ finding }) => {
    const known = byId.get(finding);
    return known !== undefined && isAsked(kb, withoutAnswer(check, finding), known);
  });
  return kept.length === check.answers.length ? check : { ...check, answers: kept };
}

function withoutAnswer(check: CheckAnswers, finding: FindingId): CheckAnswers {
  return { ...check, answers: check.answers.filter((given) => given.finding !== finding) };
}
