import type { Exercise, KnowledgeBase, Technique } from '@junction/knowledge';
import { type Alert, type Assessment, compareUrgency } from '@junction/reasoning';

import type { Considered } from './considered-causes.ts';
import { isLoose, type PrecautionState } from './precaution-states.ts';

/** Says of each item of treatment why it must not be given now; no reason means that nothing known forbids it. */
export interface TreatmentGate {
  /** Reasons against the technique as it is, thrust included. */
  readonly againstTechnique: (technique: Technique) => readonly string[];
  /** Reasons against the low-force form of a thrust technique. */
  readonly againstLowForce: (technique: Technique) => readonly string[];
  readonly againstExercise: (exercise: Exercise) => readonly string[];
  /** Precautions that temper the technique and hold. */
  readonly cautions: (technique: Technique) => readonly string[];
}

/** A condition counts as present for the `avoid_if` of an exercise from this probability: lower than "likely", because avoiding costs little. */
export const AVOID_CONDITION_FROM = 0.25;

/** The gate of one assessment: standing alerts, then precautions, then the mechanism, then what is not known yet. */
export function treatmentGate(
  kb: KnowledgeBase,
  assessment: Assessment,
  considered: Considered,
  states: ReadonlyMap<string, PrecautionState>,
): TreatmentGate {
  const holding = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const state = states.get(id);
      return state?.truth === 'true' ? [state] : [];
    });
  const manualStops = stopReasons(assessment.alerts.filter(stopsManual), 'medical assessment first');
  const thrustStops = stopReasons(
    assessment.alerts.filter(({ blocks }) => blocks === 'thrust'),
    'no thrust',
  );
  const exerciseStops = stopReasons(assessment.alerts.filter(stopsExercise), 'medical assessment first');
  return {
    againstTechnique: (technique) => [
      ...manualStops,
      ...(technique.force === 'thrust' ? thrustStops : []),
      ...holding(technique.blockedBy).map(precautionReason),
      ...(technique.force === 'thrust' ? againstThrust(kb, assessment, considered, technique, states) : []),
    ],
    againstLowForce: (technique) => [
      ...manualStops,
      ...holding(technique.lowForce?.blockedBy ?? technique.blockedBy).map(precautionReason),
    ],
    againstExercise: (exercise) => [
      ...exerciseStops,
      ...holding(exercise.avoidIf).map(precautionReason),
      ...likelyConditions(kb, assessment, exercise.avoidIf),
    ],
    cautions: (technique) => holding(technique.temperedBy).map(precautionReason),
  };
}

/** An alert of this kind leaves no room for exercise before a doctor has seen the patient. */
export function stopsExercise(alert: Alert): boolean {
  return alert.urgency === 'emergency' || (alert.blocks === 'manual' && compareUrgency(alert.urgency, 'same-day') >= 0);
}

/** An alert of this kind leaves no room for hands before a doctor has seen the patient. */
export function stopsManual({ blocks, urgency }: Alert): boolean {
  return blocks === 'manual' || urgency === 'emergency';
}

function againstThrust(
  kb: KnowledgeBase,
  assessment: Assessment,
  considered: Considered,
  technique: Technique,
  states: ReadonlyMap<string, PrecautionState>,
): readonly string[] {
  const serious = considered.causes.filter(({ condition }) => condition.serious);
  const held = technique.blockedBy.filter((id) => {
    const state = states.get(id);
    return state?.open === true && state.precaution.when !== undefined;
  });
  const open = new Set([...assessment.openSafety, ...held]).size;
  return [
    ...serious.map(({ condition }) => `${condition.name} is among the likely causes: no thrust`),
    ...(considered.settled ? [] : ['The cause is not clear enough for a thrust']),
    ...againstLocalThrust(kb, assessment, technique),
    ...(open > 0 ? [`Held until its safety questions are answered (${open} open)`] : []),
  ];
}

function againstLocalThrust(kb: KnowledgeBase, { mechanism }: Assessment, technique: Technique): readonly string[] {
  if (!technique.serves.includes('hypomobile')) return [];
  if (mechanism === null) return ['No stiff level was found: no local thrust'];
  if (mechanism.undetermined) return ['Stiff or loose is not settled: low force first'];
  if (isLoose(mechanism, kb.mechanism.method.actAt)) return ['The level may be loose: no local thrust'];
  return [];
}

function likelyConditions(kb: KnowledgeBase, assessment: Assessment, ids: readonly string[]): readonly string[] {
  return kb.conditions
    .filter(({ id }) => ids.includes(id))
    .filter(({ id }) =>
      assessment.differential.some((d) => d.condition === id && d.probability >= AVOID_CONDITION_FROM),
    )
    .map(({ name }) => `Avoid with ${name.toLowerCase()}`);
}

/** One reason for all alerts of a kind, named by the most urgent. */
function stopReasons([first, ...others]: readonly Alert[], consequence: string): readonly string[] {
  if (first === undefined) return [];
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return [`${first.label}${more}: ${consequence}`];
}

function precautionReason({ precaution }: PrecautionState): string {
  return `${precaution.label}: ${precaution.rule}`;
}
