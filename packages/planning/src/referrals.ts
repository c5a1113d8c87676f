import type { KnowledgeBase, Referral } from '@junction/knowledge';
import type { Alert, Assessment } from '@junction/reasoning';

import type { Cause } from './considered-causes.ts';
import type { Plan } from './plan.ts';

type PlannedReferral = Plan['referral'][number];

/**
 * Who else should see the patient: first for each standing alert, most urgent first, then for dangerous causes among those
 * planned for, then the step after care that fails. Each referral once, with its first reason.
 */
export function plannedReferrals(
  kb: KnowledgeBase,
  assessment: Assessment,
  causes: readonly Cause[],
): readonly PlannedReferral[] {
  const all = kb.treatment.referral;
  const serious = causes.filter(({ condition }) => condition.serious);
  const wanted = [
    ...assessment.alerts.flatMap((alert) =>
      all
        .filter(({ for: subjects }) => subjects.includes(subjectOf(alert)))
        .map((r) => toReferral(r, 'now', alert.label)),
    ),
    ...serious.flatMap(({ condition }) =>
      all
        .filter(({ for: subjects }) => subjects.includes(condition.id))
        .map((r) => toReferral(r, 'now', `${condition.name} is among the likely causes`)),
    ),
    ...causes.flatMap(({ care }) =>
      all.filter(({ id }) => id === care.escalate).map((r) => toReferral(r, 'if-care-fails', `If ${r.when}`)),
    ),
  ];
  return wanted.filter((referral, i) => wanted.findIndex(({ id }) => id === referral.id) === i);
}

/** What a referral is looked up by: the rule, or for a probability alert its condition. */
function subjectOf(alert: Alert): string {
  return alert.kind === 'probability' ? (alert.because[0] ?? alert.id) : alert.id;
}

function toReferral(
  { id, action, timeframe }: Referral,
  due: PlannedReferral['due'],
  because: string,
): PlannedReferral {
  return { id, action, timeframe, due, because };
}
