import { type Fields, PROBABILITY } from './fields.ts';
import { inside } from './place.ts';
import { SOURCES } from './read-provenance.ts';
import { readRuleTerm } from './read-rule-term.ts';
import type { SafetyRule, SafetyThreshold } from './types.ts';

/** What one file of `safety/` adds to the rule set. */
export interface SafetyFile {
  readonly version: string | undefined;
  readonly owner: string | undefined;
  readonly rules: readonly SafetyRule[];
  readonly mandatory: readonly string[];
  readonly results: readonly string[];
  readonly notAskedOfMen: readonly string[];
  readonly thresholds: readonly SafetyThreshold[];
}

const RAISED = ['soon', 'same-day', 'emergency'] as const;
const BLOCKS = ['manual', 'thrust', 'nothing'] as const;

/** One file of `safety/`: any of version, owner, rules, mandatory, results, not_asked_of_men and thresholds. */
export function readSafety(f: Fields): SafetyFile {
  return {
    version: f.textIfAny('version'),
    owner: f.textIfAny('owner'),
    rules: f.has('rules') ? f.list('rules', 'id', readRule) : [],
    mandatory: f.has('mandatory') ? f.refs('mandatory', ['finding']) : [],
    results: f.has('results') ? f.refs('results', ['finding']) : [],
    notAskedOfMen: f.has('not_asked_of_men') ? f.refs('not_asked_of_men', ['finding']) : [],
    thresholds: f.has('thresholds') ? f.list('thresholds', 'condition', readThreshold) : [],
  };
}

function readRule(f: Fields): SafetyRule {
  return {
    id: f.ownId('safety rule'),
    label: f.text('label'),
    urgency: f.oneOf('urgency', RAISED),
    when: readRuleTerm(f.raw('when'), inside(f.place, 'when')),
    because: f.text('because'),
    advice: f.text('advice'),
    patientAdvice: f.text('patient_advice'),
    blocks: f.oneOf('blocks', BLOCKS),
    cite: f.refs('cite', ['reference']),
    source: f.oneOf('source', SOURCES),
  };
}

function readThreshold(f: Fields): SafetyThreshold {
  return {
    condition: f.ref('condition', ['condition']),
    label: f.text('label'),
    upperLimit: f.number('upper_limit', PROBABILITY),
    harm: f.number('harm', { min: 1, max: 20 }),
    urgency: f.oneOf('urgency', RAISED),
    advice: f.text('advice'),
    patientAdvice: f.text('patient_advice'),
    blocks: f.oneOf('blocks', BLOCKS),
    source: f.oneOf('source', SOURCES),
    rationale: f.text('rationale'),
  };
}
