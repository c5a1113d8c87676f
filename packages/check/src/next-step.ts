import type { FindingId, KnowledgeBase } from '@junction/knowledge';
import { type Engine, evaluateSafety } from '@junction/reasoning';
import { answerOf, type CheckAnswers } from './answers.ts';
import { isAsked } from './questions.ts';
import { toCase } from './to-case.ts';

/** How many questions the engine may choose. With the warning signs nobody meets more than about twenty screens. */
export const MOST_QUESTIONS = 12;
/** So many warning signs stand on one screen. */
const SIGNS_PER_PAGE = 4;
/** From this probability of one set of causes no further answer would change much: the limit of the engine's own stop hint. */
const SETTLED_FROM = 0.9;

/** What to show now. */
export type CheckStep =
  | { readonly kind: 'about-you' }
  | {
      readonly kind: 'warning-signs';
      readonly page: number;
      readonly pages: number;
      readonly findings: readonly FindingId[];
    }
  | { readonly kind: 'drawing' }
  /** `number` counts from 1 among the chosen questions. */
  | { readonly kind: 'question'; readonly finding: FindingId; readonly number: number; readonly most: number }
  | { readonly kind: 'result' };

type CheckKnowledge = Pick<KnowledgeBase, 'safety' | 'findings'>;

/** The warning signs that this visitor is asked about, page by page. Always first, always all of them. */
export function warningSignPages(kb: CheckKnowledge, check: CheckAnswers): readonly (readonly FindingId[])[] {
  const byId = new Map(kb.findings.map((finding) => [finding.id, finding]));
  const asked = kb.safety.mandatory.filter((id) => {
    const finding = byId.get(id);
    return finding !== undefined && isAsked(kb, { ...check, answers: [] }, finding);
  });
  const pages: FindingId[][] = [];
  for (let i = 0; i < asked.length; i += SIGNS_PER_PAGE) pages.push(asked.slice(i, i + SIGNS_PER_PAGE));
  return pages;
}

/** The rules that make this visitor's answers urgent today, most urgent first. They end the check: what to do now replaces it. */
export function urgentAlerts(kb: CheckKnowledge, check: CheckAnswers) {
  const { alerts } = evaluateSafety(kb.safety, toCase(kb, check));
  return alerts.filter(({ urgency }) => urgency === 'emergency' || urgency === 'same-day');
}

/**
 * What comes next. The same answers give the same step, so that going back and coming again changes nothing. `hasToldAboutSelf`
 * says that age and sex were asked, since they may be left open.
 */
export function nextStep(
  engine: Engine,
  kb: CheckKnowledge,
  check: CheckAnswers,
  hasToldAboutSelf: boolean,
): CheckStep {
  if (!hasToldAboutSelf) return { kind: 'about-you' };
  const pages = warningSignPages(kb, check);
  const page = pages.findIndex((findings) => findings.some((id) => answerOf(check, id) === undefined));
  if (urgentAlerts(kb, check).length > 0) return { kind: 'result' };
  if (page >= 0) return { kind: 'warning-signs', page, pages: pages.length, findings: pages[page] ?? [] };
  if (check.pain === undefined) return { kind: 'drawing' };
  const signs = new Set(pages.flat());
  const number = check.answers.filter(({ finding }) => !signs.has(finding)).length + 1;
  const finding = number > MOST_QUESTIONS ? undefined : nextQuestion(engine, kb, check);
  return finding === undefined ? { kind: 'result' } : { kind: 'question', finding, number, most: MOST_QUESTIONS };
}

/** The question that tells most for its minute among those that make sense now; undefined when the causes are settled or none is left. */
function nextQuestion(engine: Engine, kb: CheckKnowledge, check: CheckAnswers): FindingId | undefined {
  const patientCase = toCase(kb, check);
  const open = kb.findings.filter(
    (finding) => answerOf(check, finding.id) === undefined && isAsked(kb, check, finding),
  );
  if ((engine.differential(patientCase).sets[0]?.probability ?? 0) >= SETTLED_FROM) return undefined;
  return engine.bestTest(patientCase, new Set(open.map(({ id }) => id))) ?? undefined;
}
