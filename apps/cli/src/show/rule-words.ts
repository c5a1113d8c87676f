import type { KnowledgeIndex, RuleTerm } from '@junction/knowledge';

/** A rule as one sentence of labels: `Saddle numbness; or Fever and (Age 50 or older …)`. */
export function ruleWords(term: RuleTerm, index: KnowledgeIndex): string {
  switch (term.kind) {
    case 'finding':
      return index.findingById.get(term.finding)?.label ?? term.finding;
    case 'age':
      return ageWords(term.atLeast, term.below);
    case 'sex':
      return term.sex;
    case 'region':
      return `pain: ${index.regionById.get(term.region)?.label ?? term.region}`;
    case 'all':
      return term.of.map((t) => inner(t, index)).join(' AND ');
    case 'any':
      return term.of.map((t) => inner(t, index)).join(' OR ');
    case 'atLeast':
      return `at least ${term.count} of: ${term.of.map((t) => inner(t, index)).join('; ')}`;
  }
}

const inner = (term: RuleTerm, index: KnowledgeIndex): string =>
  'of' in term && term.of.length > 1 ? `(${ruleWords(term, index)})` : ruleWords(term, index);

function ageWords(atLeast: number | undefined, below: number | undefined): string {
  if (atLeast === undefined) return `age below ${below}`;
  return below === undefined ? `age ${atLeast} or more` : `age ${atLeast} to below ${below}`;
}
