import type { FindingId } from '@junction/knowledge';
import type { Case } from '@junction/reasoning';

import type { CareDirection } from './care-direction.ts';
import type { Goal, Visits } from './plan.ts';

/**
 * Two or three goals that a patient can check: pain, an activity of their own, and what the mechanism is about. Thresholds
 * are those of the outcome measures: 30% or 2 points of pain (ostelo-2008), 2.3 points of an activity (abbott-schmitt-2014).
 */
export function planGoals(facts: Case, directions: readonly CareDirection[], visits: Visits): readonly Goal[] {
  const by = visits.reassess.find((point) => /week/.test(point)) ?? visits.reassess.at(-1) ?? 'the next review';
  return [
    { text: 'Less pain', measure: 'nprs', target: `${painTarget(facts)} by ${by}` },
    {
      text: 'An activity that matters to you is easier',
      measure: 'psfs',
      target: `Up by 2.3 points or more of 10 by ${by}`,
    },
    ...directions.slice(0, 1).flatMap(({ mechanism }) => mechanismGoal(facts, mechanism)),
  ];
}

function painTarget(facts: Case): string {
  const worst = Math.max(-1, ...(facts.pain ?? []).map(({ intensity }) => intensity ?? -1));
  if (worst < MEANINGFUL_FROM) return 'Down by 30% or 2 points of 10';
  return `From ${worst} to ${Math.min(worst - 2, Math.floor(worst * 0.7))} or less of 10`;
}

// Below 3 of 10 a fall of two points would promise no pain at all.
const MEANINGFUL_FROM = 3;

function mechanismGoal(facts: Case, mechanism: CareDirection['mechanism']): readonly Goal[] {
  if (mechanism === null) return [];
  if (mechanism === 'hypomobile') {
    return isPresent(facts, 'tlj-rotation-restricted')
      ? [
          {
            text: 'Turn the trunk the same to both sides',
            measure: 'seated rotation',
            target: 'Under 10 degrees apart, 35 or more each way',
          },
        ]
      : [
          {
            text: 'The tender level and the far sore spot calm down',
            measure: 'tlj-own-panel',
            target: 'Familiar pain on pressure down by half',
          },
        ];
  }
  return [
    {
      text: 'Hold the trunk steady while arm and leg move',
      measure: 'exercise log',
      target: '3 x 10 with a still pelvis at pain 3 or less of 10',
    },
  ];
}

function isPresent(facts: Case, finding: FindingId): boolean {
  return facts.observations.some((o) => o.finding === finding && o.answer === 'present');
}
