import type { Education, KnowledgeBase } from '@junction/knowledge';
import type { Assessment } from '@junction/reasoning';

import { type CareDirection, JUNCTION_SYNDROME } from './care-direction.ts';
import type { ManualItem, Plan } from './plan.ts';

const AT_MOST = 6;

/**
 * What the patient is told, most specific first and the warning signs always last. Reassurance ("irritation, not damage")
 * needs that no warning sign stands, none is unasked and no dangerous cause is likely.
 */
export function educationItems(
  kb: KnowledgeBase,
  assessment: Assessment,
  directions: readonly CareDirection[],
  manual: readonly ManualItem[],
): Plan['education'] {
  const all = kb.treatment.education;
  const clear =
    assessment.alerts.length === 0 &&
    assessment.openSafety.length === 0 &&
    !directions.some(({ cause }) => cause.condition.serious);
  const topics = new Set<string>(
    directions.flatMap(({ cause, mechanism }) => [
      cause.condition.id,
      ...(mechanism === 'undetermined' || mechanism === null
        ? []
        : mechanism === 'mixed'
          ? ['hypermobile']
          : [mechanism]),
    ]),
  );
  if (manual.some(({ id }) => id === OPENING)) topics.add('opening');
  const specific = all.filter(({ serves }) => topics.has(serves));
  const general = all.filter(({ id, serves }) => {
    if (serves !== 'all' || id === WARNING_SIGNS) return false;
    if (id === REASSURANCE) return clear;
    if (id === AFTER_TREATMENT) return manual.length > 0;
    if (id === ON_SCANS) return clear && directions.some(({ cause }) => cause.condition.id === JUNCTION_SYNDROME);
    return directions.length > 0;
  });
  return [...[...specific, ...general].slice(0, AT_MOST - 1), ...warningSigns(kb)].map(toItem);
}

/** The text on when to go to an emergency department, for every plan. */
export function warningSignsOnly(kb: KnowledgeBase): Plan['education'] {
  return warningSigns(kb).map(toItem);
}

const WARNING_SIGNS = 'edu-redflags';
const REASSURANCE = 'edu-benign';
const AFTER_TREATMENT = 'edu-flare';
const ON_SCANS = 'edu-imaging';
const OPENING = 'opening-technique';

function warningSigns(kb: KnowledgeBase): readonly Education[] {
  return kb.treatment.education.filter(({ id }) => id === WARNING_SIGNS);
}

function toItem({ id, text }: Education): { readonly id: string; readonly text: string } {
  return { id, text };
}
