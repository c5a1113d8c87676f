import { coverageOf, painOfPlaces, paintDrawing, paintedPlaces, readDrawing, storeDrawing } from '@junction/body-chart';
import { type CheckAnswers, checkResult, urgentAlerts, visibleAnswers } from '@junction/check';
import type { CheckEntry } from '@junction/contract';
import { ok, type Problem, type Result, refused } from '@junction/kernel';
import type { CheckContent, CheckUrgency } from '../../store/checks.ts';
import type { Assessor } from '../assess-case.ts';
import { bodyChart } from './body-chart.ts';

export interface ParsedCheck {
  readonly content: CheckContent;
  readonly urgency: CheckUrgency | null;
}

/**
 * What is kept of what was sent: without answers to questions that are not asked, and with the places that the drawing
 * itself paints. Or everything that is wrong with it.
 */
export function parseCheck(
  { kb, engine }: Pick<Assessor, 'kb' | 'engine'>,
  { answers: sent, drawing: sentDrawing }: Pick<CheckEntry, 'answers' | 'drawing'>,
): Result<ParsedCheck, Problem> {
  const problems: Problem[] = [];
  const findings = new Set(kb.findings.map(({ id }) => id));
  const seen = new Set<string>();
  for (const [index, { finding }] of sent.answers.entries()) {
    const path = `answers.answers[${index}].finding`;
    if (!findings.has(finding)) problems.push({ path, message: 'is no finding of the knowledge base' });
    else if (seen.has(finding)) problems.push({ path, message: 'is answered twice; give one answer' });
    seen.add(finding);
  }
  const drawn = sentDrawing === null ? undefined : readDrawing(sentDrawing, bodyChart());
  if (drawn?.ok === false)
    problems.push(...drawn.problems.map(({ path, message }) => ({ path: inDrawing(path), message })));
  if (problems.length > 0) return refused(problems);

  const { pain: _, ...told } = sent;
  const drawing = drawn?.ok === true ? drawn.value : undefined;
  const pain =
    drawing === undefined
      ? {}
      : { pain: painOfPlaces(paintedPlaces(coverageOf(bodyChart(), paintDrawing(bodyChart(), drawing)))) };
  const check = visibleAnswers(kb, { ...told, ...pain });
  const stored = drawing === undefined ? null : { version: 1 as const, steps: [...storeDrawing(drawing).steps] };
  return ok({ content: { answers: toDocument(check), drawing: stored }, urgency: urgencyOf({ kb, engine }, check) });
}

const inDrawing = (path: string): string => (path === '' ? 'drawing' : `drawing.${path}`);

function urgencyOf({ kb, engine }: Pick<Assessor, 'kb' | 'engine'>, check: CheckAnswers): CheckUrgency | null {
  const [urgent] = urgentAlerts(kb, check);
  if (urgent !== undefined) return urgent.urgency;
  return checkResult(engine, kb, check).soon.length > 0 ? 'soon' : null;
}

function toDocument({ pain, answers, ...check }: CheckAnswers): CheckContent['answers'] {
  return {
    ...check,
    ...(pain === undefined ? {} : { pain: pain.map((mark) => ({ ...mark })) }),
    answers: answers.map((answer) => ({ ...answer })),
  };
}
