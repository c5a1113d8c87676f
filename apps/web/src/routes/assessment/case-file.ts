import { problemLine } from '@junction/kernel';
import type { KnowledgeBase } from '@junction/knowledge';
import type { Case } from '@junction/reasoning';

export type OpenedCase =
  | { readonly ok: true; readonly known: Case }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * The case as a file that the command line and `POST /api/assess` read. What was looked at and not done is not in it: the
 * file knows asked and not asked only. The reader and writer arrive when they are first needed.
 */
export async function writeCaseFile(known: Case): Promise<string> {
  const [{ toCaseDocument }, { stringify }] = await Promise.all([import('@junction/contract'), import('yaml')]);
  return stringify(toCaseDocument(known));
}

/** A file as text, back to a case; or everything that is wrong with it. */
export async function readCaseFile(text: string, kb: KnowledgeBase): Promise<OpenedCase> {
  const { parseCaseText } = await import('@junction/contract');
  const parsed = parseCaseText(text, kb);
  return parsed.ok ? { ok: true, known: parsed.value } : { ok: false, problems: parsed.problems.map(problemLine) };
}
