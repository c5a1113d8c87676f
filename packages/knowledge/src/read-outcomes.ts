import { type Fields, present } from './fields.ts';
import { readProvenance } from './read-provenance.ts';
import type { KnowledgeBase, Outcome } from './types.ts';

/** `outcomes.yaml`. */
export function readOutcomes(f: Fields): KnowledgeBase['outcomes'] {
  return {
    coreSet: f.refs('core_set', ['outcome']),
    globalRule: f.record('global_rule', (g) => ({ rule: g.text('rule'), ...readProvenance(g) })),
    measures: f.list('outcomes', 'id', readOutcome),
  };
}

function readOutcome(f: Fields): Outcome {
  return {
    id: f.ownId('outcome'),
    name: f.text('name'),
    domain: f.text('domain'),
    items: f.text('items'),
    range: f.text('range'),
    better: f.text('better'),
    scoring: f.text('scoring'),
    licence: f.text('licence'),
    shipping: f.oneOf('shipping', ['own-wording', 'clinic-import']),
    also: f.has('also') ? f.refs('also', ['reference']) : [],
    ...present({ mdc: f.textIfAny('mdc'), mcid: f.textIfAny('mcid'), note: f.textIfAny('note') }),
    ...readProvenance(f),
  };
}
