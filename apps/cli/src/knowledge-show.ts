import { didYouMean, ok, type Problem, type Result, refused } from '@junction/kernel';
import { indexKnowledge, type KnowledgeBase, type KnowledgeIndex } from '@junction/knowledge';
import type { Paint } from './page/paint.ts';
import { conditionPage } from './show/condition-page.ts';
import { findingPage } from './show/finding-page.ts';
import { exercisePage, referencePage, safetyRulePage, techniquePage } from './show/other-pages.ts';

/**
 * `junction knowledge show <id>`: everything known of a condition, finding, exercise, technique, reference or safety
 * rule, and from where. An id that is used for two things (a condition and its safety rule) gives both pages.
 */
export function showKnowledge(kb: KnowledgeBase, id: string, paint: Paint): Result<string, Problem> {
  const index = indexKnowledge(kb);
  const pages = pagesOf(kb, index, id, paint);
  if (pages.length > 0) return ok(`${pages.join('\n\n\n')}\n`);
  const meant = didYouMean(id, knownIds(index));
  return refused([{ path: id, message: meant === undefined ? 'unknown id' : `unknown id; did you mean ${meant}?` }]);
}

function pagesOf(kb: KnowledgeBase, index: KnowledgeIndex, id: string, paint: Paint): readonly string[] {
  const page = <T>(item: T | undefined, set: (item: T) => string): readonly string[] =>
    item === undefined ? [] : [set(item)];
  return [
    ...page(index.conditionById.get(id), (condition) => conditionPage(paint, kb, index, condition)),
    ...page(index.findingById.get(id), (finding) => findingPage(paint, kb, index, finding)),
    ...page(index.safetyRuleById.get(id), (rule) => safetyRulePage(paint, index, rule)),
    ...page(index.exerciseById.get(id), (exercise) => exercisePage(paint, index, exercise)),
    ...page(index.techniqueById.get(id), (technique) => techniquePage(paint, kb, index, technique)),
    ...page(index.referenceById.get(id), (reference) => referencePage(paint, kb, reference)),
  ];
}

function* knownIds(index: KnowledgeIndex): Generator<string> {
  yield* index.conditionById.keys();
  yield* index.findingById.keys();
  yield* index.safetyRuleById.keys();
  yield* index.exerciseById.keys();
  yield* index.techniqueById.keys();
  yield* index.referenceById.keys();
}
