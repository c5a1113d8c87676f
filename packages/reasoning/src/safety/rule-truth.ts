import type { FindingId, RuleTerm } from '@junction/knowledge';

import type { Case } from '../case.ts';
import { atLeast, type Truth } from './truth.ts';

/** The facts of a case that a rule can ask for, ready for look-up. Side and level of an observation are left out: they never decide a red flag. */
export interface Facts {
  readonly ageYears: number | undefined;
  readonly sex: 'female' | 'male' | undefined;
  /** Painted regions; absent when no drawing was made. */
  readonly regions: ReadonlySet<string> | undefined;
  readonly answers: ReadonlyMap<FindingId, 'present' | 'absent'>;
}

/** The facts of a case by name. A finding that was answered twice is present when either answer is. */
export function toFacts(facts: Case): Facts {
  const answers = new Map<FindingId, 'present' | 'absent'>();
  for (const { finding, answer } of facts.observations) {
    if (answers.get(finding) !== 'present') answers.set(finding, answer);
  }
  return {
    ageYears: facts.patient.ageYears,
    sex: facts.patient.sex,
    regions: facts.pain === undefined ? undefined : new Set(facts.pain.map((mark) => mark.region)),
    answers,
  };
}

/** Whether a rule holds: unknown as long as an answer, an age, a sex or a drawing that could still decide it is missing. */
export function ruleTruth(term: RuleTerm, facts: Facts): Truth {
  return truthOf(term, facts, 'unknown');
}

/** What made a rule true, in the order of the rule: finding ids, `age`, `sex` and region ids. Empty when it is not true. */
export function ruleReasons(term: RuleTerm, facts: Facts): readonly string[] {
  if (ruleTruth(term, facts) !== 'true') return [];
  switch (term.kind) {
    case 'finding':
      return [term.finding];
    case 'age':
      return ['age'];
    case 'sex':
      return ['sex'];
    case 'region':
      return [term.region];
    case 'all':
    case 'any':
    case 'atLeast':
      return unique(term.of.flatMap((part) => ruleReasons(part, facts)));
  }
}

/** What would complete a rule: findings not asked, and whether age, sex or the drawing are missing. */
export interface Missing {
  readonly findings: readonly FindingId[];
  readonly about: readonly ('age' | 'sex' | 'pain')[];
}

/**
 * What would complete a rule of unknown truth in one step: each finding listed would make it true alone if it were present,
 * given that an age, a sex or a drawing not known turned out to fit. Nothing for a rule that is settled, or that would take two more findings.
 */
export function ruleOneStepFrom(term: RuleTerm, facts: Facts): Missing {
  if (ruleTruth(term, facts) !== 'unknown') return NOTHING;
  switch (term.kind) {
    case 'finding':
      return { findings: [term.finding], about: [] };
    case 'age':
    case 'sex':
      return { findings: [], about: [term.kind] };
    case 'region':
      return { findings: [], about: ['pain'] };
    case 'all':
      return partsOneStepFrom(term.of.length, term.of, facts);
    case 'any':
      return partsOneStepFrom(1, term.of, facts);
    case 'atLeast':
      return partsOneStepFrom(term.count, term.of, facts);
  }
}

/** Whether an answer that was found present stands anywhere in the rule, so that the rule has begun to speak. */
export function ruleBegun(term: RuleTerm, facts: Facts): boolean {
  switch (term.kind) {
    case 'finding':
      return facts.answers.get(term.finding) === 'present';
    case 'age':
    case 'sex':
    case 'region':
      return false;
    case 'all':
    case 'any':
    case 'atLeast':
      return term.of.some((part) => ruleBegun(part, facts));
  }
}

const NOTHING: Missing = { findings: [], about: [] };

function partsOneStepFrom(count: number, of: readonly RuleTerm[], facts: Facts): Missing {
  const met = of.filter((part) => truthOf(part, facts, 'true') === 'true').length;
  if (met < count - 1) return NOTHING;
  const parts = of.map((part) => ruleOneStepFrom(part, facts));
  return {
    findings: unique(parts.flatMap((part) => part.findings)),
    about: unique(parts.flatMap((part) => part.about)),
  };
}

/** `unknownAbout` is what an age, sex or drawing that is not known counts as. */
function truthOf(term: RuleTerm, facts: Facts, unknownAbout: Truth): Truth {
  const parts = (of: readonly RuleTerm[]) => of.map((part) => truthOf(part, facts, unknownAbout));
  switch (term.kind) {
    case 'finding': {
      const answer = facts.answers.get(term.finding);
      return answer === undefined ? 'unknown' : truth(answer === 'present');
    }
    case 'age':
      return facts.ageYears === undefined ? unknownAbout : ageTruth(term, facts.ageYears);
    case 'sex':
      return facts.sex === undefined ? unknownAbout : truth(facts.sex === term.sex);
    case 'region':
      return facts.regions === undefined ? unknownAbout : truth(facts.regions.has(term.region));
    case 'all':
      return atLeast(term.of.length, parts(term.of));
    case 'any':
      return atLeast(1, parts(term.of));
    case 'atLeast':
      return atLeast(term.count, parts(term.of));
  }
}

function ageTruth(term: RuleTerm & { kind: 'age' }, ageYears: number): Truth {
  return truth(
    (term.atLeast === undefined || ageYears >= term.atLeast) && (term.below === undefined || ageYears < term.below),
  );
}

function truth(holds: boolean): Truth {
  return holds ? 'true' : 'false';
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
