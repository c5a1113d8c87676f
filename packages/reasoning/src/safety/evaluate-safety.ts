import type { FindingId, SafetyRule, SafetyRules, Urgency } from '@junction/knowledge';

import type { Alert } from '../assessment.ts';
import type { Case } from '../case.ts';
import { type Facts, ruleBegun, ruleOneStepFrom, ruleReasons, ruleTruth, toFacts } from './rule-truth.ts';
import { compareUrgency, highestUrgency } from './urgency.ts';

/** What the red-flag rules say of a case. They see observations only: no probability can enter, so none can talk a red flag down. */
export interface Safety {
  readonly urgency: Urgency;
  /** Every rule that holds, most urgent first, rules of one urgency in the order of the knowledge base. */
  readonly alerts: readonly Alert[];
  /**
   * Findings to ask before anything may be called "not found": mandatory ones first, then whatever alone would complete a
   * same-day or emergency rule that has begun to speak (one of its findings is present) and would raise the urgency.
   */
  readonly open: readonly FindingId[];
  /** What would complete such a rule beside findings. */
  readonly openAbout: readonly ('age' | 'sex' | 'pain')[];
}

/**
 * The alerts of a case, by three-valued logic over observations, age, sex and drawing. Rules have no negation, so one more
 * present finding never lowers the urgency nor removes an alert; the order of observations does not matter, nor do side and level.
 */
export function evaluateSafety(rules: SafetyRules, facts: Case): Safety {
  const known = toFacts(facts);
  const alerts = rules.rules
    .filter((rule) => ruleTruth(rule.when, known) === 'true')
    .map((rule) => toAlert(rule, known))
    .sort((a, b) => compareUrgency(b.urgency, a.urgency));
  const urgency = highestUrgency(alerts.map((alert) => alert.urgency));
  const begun = rules.rules
    .filter((rule) => compareUrgency(rule.urgency, ASK_FROM) >= 0 && compareUrgency(rule.urgency, urgency) > 0)
    .filter((rule) => ruleBegun(rule.when, known))
    .map((rule) => ruleOneStepFrom(rule.when, known));
  const mandatory = rules.mandatory.filter((finding) => !known.answers.has(finding));
  const passedOver = new Set([...rules.results, ...(known.sex === 'male' ? rules.notAskedOfMen : [])]);
  const needed = begun.flatMap((missing) => missing.findings).filter((finding) => !passedOver.has(finding));
  return {
    urgency,
    alerts,
    open: [...new Set([...mandatory, ...needed])],
    openAbout: [...new Set(begun.flatMap((missing) => missing.about))],
  };
}

// A rule of a lower urgency may wait for the examination; asking all that it could need would drown the questions that cannot.
const ASK_FROM: Urgency = 'same-day';

function toAlert(rule: SafetyRule, facts: Facts): Alert {
  return {
    id: rule.id,
    label: rule.label,
    urgency: rule.urgency,
    because: ruleReasons(rule.when, facts),
    advice: rule.advice,
    patientAdvice: rule.patientAdvice,
    blocks: rule.blocks,
    cite: rule.cite,
    kind: 'rule',
  };
}
