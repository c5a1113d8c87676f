import type { ConditionId, Interval, SafetyThreshold } from '@junction/knowledge';

import type { Alert } from '../assessment.ts';
import { compareUrgency } from './urgency.ts';

/**
 * Alerts for serious conditions whose upper probability limit reaches their threshold, most urgent first. The list is to be
 * added to the alerts of the rules and can only add: nothing here takes an alert or returns a lower one.
 * A condition without an interval gives no alert.
 */
export function escalateByProbability(
  thresholds: readonly SafetyThreshold[],
  intervalsByCondition: Readonly<Record<ConditionId, Interval>>,
): readonly Alert[] {
  return thresholds
    .filter(({ condition, upperLimit }) => {
      const interval = intervalsByCondition[condition];
      return interval !== undefined && interval[1] >= upperLimit;
    })
    .map(
      (threshold): Alert => ({
        id: `likely-${threshold.condition}`,
        label: threshold.label,
        urgency: threshold.urgency,
        because: [threshold.condition],
        advice: threshold.advice,
        patientAdvice: threshold.patientAdvice,
        blocks: threshold.blocks,
        cite: [],
        kind: 'probability',
      }),
    )
    .sort((a, b) => compareUrgency(b.urgency, a.urgency));
}
