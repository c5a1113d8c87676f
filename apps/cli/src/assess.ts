import { parseCaseText, toAssessDocument } from '@junction/contract';
import { didYouMean, ok, type Problem, type Result, refused } from '@junction/kernel';
import { indexKnowledge } from '@junction/knowledge';
import { proposePlan } from '@junction/planning';
import { createEngine } from '@junction/reasoning';
import { explainCondition } from './explanation.ts';
import type { CompiledKnowledge } from './load-compiled.ts';
import { assessPage } from './page/assess-page.ts';
import { explainPage } from './page/explain-page.ts';
import type { Paint } from './page/paint.ts';

export interface AssessOptions {
  readonly format: 'page' | 'json';
  /** Id of a condition to open down to its sources. */
  readonly explain?: string;
  readonly paint: Paint;
}

/** What `junction assess` prints for the text of a case file: a page or one JSON document, or why the text is refused. */
export function assess(
  text: string,
  { kb, model }: CompiledKnowledge,
  options: AssessOptions,
): Result<string, Problem> {
  const parsed = parseCaseText(text, kb);
  const unknown =
    options.explain === undefined
      ? []
      : explainProblems(
          options.explain,
          kb.conditions.map(({ id }) => id),
        );
  if (!parsed.ok) return refused([...unknown, ...parsed.problems]);
  if (unknown.length > 0) return refused(unknown);

  const patientCase = parsed.value;
  const assessment = createEngine(kb, model).assess(patientCase);
  const plan = proposePlan(kb, patientCase, assessment);
  const known = indexKnowledge(kb);
  const explanation =
    options.explain === undefined ? undefined : explainCondition(assessment, patientCase, known, options.explain);
  if (options.format === 'json') {
    const document = toAssessDocument(assessment, plan);
    return ok(`${JSON.stringify(explanation === undefined ? document : { ...document, explanation }, null, 2)}\n`);
  }
  const context = { patientCase, assessment, plan, known, paint: options.paint };
  return ok(explanation === undefined ? assessPage(context) : explainPage(context, explanation));
}

function explainProblems(id: string, known: readonly string[]): readonly Problem[] {
  if (known.includes(id)) return [];
  const near = didYouMean(id, known) ?? known.find((candidate) => candidate.includes(id));
  const hint = near === undefined ? '; the ids are the file names in knowledge/conditions' : `; did you mean ${near}?`;
  return [{ path: '--explain', message: `unknown condition${hint}` }];
}
