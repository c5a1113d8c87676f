import type { Problem, Result } from '@junction/kernel';
import type { KnowledgeBase } from '@junction/knowledge';
import type { Case } from '@junction/reasoning';
import { parseCaseValue } from './parse-case-value.ts';
import { readCaseDocument } from './read-case-document.ts';

/** The case in a YAML or JSON text, or everything that is wrong with it, each by path or by line and column. Never throws. */
export function parseCaseText(text: string, kb: KnowledgeBase): Result<Case, Problem> {
  const document = readCaseDocument(text);
  return document.ok ? parseCaseValue(document.value, kb) : document;
}
