import type { FindingId, KnowledgeBase, RuleTerm } from '@junction/knowledge';

/** The findings whose answers settle a precaution: those of its rule, or itself where it is asked as itself. */
export function findingsOfPrecaution(kb: KnowledgeBase, precaution: string): readonly FindingId[] {
  const rule = kb.treatment.precautions.find(({ id }) => id === precaution)?.when;
  const named = rule === undefined ? [precaution] : findingsOf(rule);
  return named.filter((id) => kb.findings.some((finding) => finding.id === id && finding.derived === undefined));
}

function findingsOf(term: RuleTerm): readonly FindingId[] {
  switch (term.kind) {
    case 'finding':
      return [term.finding];
    case 'all':
    case 'any':
    case 'atLeast':
      return term.of.flatMap(findingsOf);
    case 'age':
    case 'sex':
    case 'region':
      return [];
  }
}
