import { type AssessDocument, parseCaseText, toAssessDocument } from '@junction/contract';
import { ok, type Problem, type Result } from '@junction/kernel';
import type { KnowledgeBase } from '@junction/knowledge';
import { proposePlan } from '@junction/planning';
import type { Engine, Model } from '@junction/reasoning';

export interface Assessor {
  readonly kb: KnowledgeBase;
  readonly engine: Engine;
  readonly model: Model;
}

/** The assessment of the case in a text, or everything that is wrong with it. Nothing is stored. */
export function assessCase(
  { kb, engine }: Pick<Assessor, 'kb' | 'engine'>,
  text: string,
): Result<AssessDocument, Problem> {
  const parsed = parseCaseText(text, kb);
  if (!parsed.ok) return parsed;
  const assessment = engine.assess(parsed.value);
  return ok(toAssessDocument(assessment, proposePlan(kb, parsed.value, assessment)));
}
