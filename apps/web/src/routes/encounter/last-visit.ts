import type { EntryBody } from '@junction/encounter';
import type { KnowledgeBase } from '@junction/knowledge';
import type { Case } from '@junction/reasoning';

/** The case of a signed whole; undefined where it holds none. The server wrote it and its seal says that it is unchanged. */
export function caseOfContent(content: Readonly<Record<string, unknown>>): Case | undefined {
  const { case: known } = content;
  if (typeof known !== 'object' || known === null || !('observations' in known)) return undefined;
  return known as Case;
}

/** What a follow-up starts with: side, drawing, what was told of the past, and precautions. Tests are done again. */
export function carriedBodies(kb: Pick<KnowledgeBase, 'findings'>, before: Case): readonly EntryBody[] {
  const history = new Set(kb.findings.filter(({ kind }) => kind === 'history').map(({ id }) => id));
  return [
    ...(before.side === undefined ? [] : [{ kind: 'side', side: before.side } as const]),
    ...(before.pain === undefined || before.pain.length === 0 ? [] : [{ kind: 'pain', marks: before.pain } as const]),
    ...before.observations
      .filter(({ finding }) => history.has(finding))
      .map(
        ({ finding, answer, measured, ...where }): EntryBody => ({
          ...{ kind: 'finding', finding, value: measured ?? answer },
          ...where,
        }),
      ),
    ...(before.precautions ?? []).map(
      ({ precaution, answer }): EntryBody => ({ kind: 'precaution', precaution, value: answer }),
    ),
  ];
}
