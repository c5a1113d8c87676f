import type { KnowledgeBase } from '@junction/knowledge';
import type { Assessment, Case } from '@junction/reasoning';

import { consideredCauses } from './considered-causes.ts';
import { easierThan, harderThan } from './exercise-chain.ts';
import { toExerciseItem } from './exercise-items.ts';
import type { ExerciseItem } from './plan.ts';
import { precautionStates } from './precaution-states.ts';
import { treatmentGate } from './treatment-gate.ts';

/**
 * The exercise with everything easier and harder that may be given in its place, the easiest first. Nothing in it but the
 * exercise itself is blocked by what is known; empty where the knowledge has no such exercise.
 */
export function exerciseLadder(
  kb: KnowledgeBase,
  facts: Case,
  assessment: Assessment,
  exerciseId: string,
): readonly ExerciseItem[] {
  const byId = new Map(kb.treatment.exercises.map((exercise) => [exercise.id, exercise]));
  const states = precautionStates(kb, facts, assessment.mechanism);
  const gate = treatmentGate(kb, assessment, consideredCauses(kb, assessment), states);
  const allowed = (id: Parameters<typeof gate.againstExercise>[0]) => gate.againstExercise(id).length === 0;
  const steps = (next: typeof harderThan): readonly string[] => {
    const seen = [exerciseId];
    for (;;) {
      const from = byId.get(seen.at(-1) ?? '');
      const to = from === undefined ? null : next(from, byId, allowed);
      if (to === null || seen.includes(to)) return seen.slice(1);
      seen.push(to);
    }
  };
  return [...[...steps(easierThan)].reverse(), exerciseId, ...steps(harderThan)].flatMap((id) => {
    const exercise = byId.get(id);
    return exercise === undefined ? [] : [toExerciseItem(exercise, 'Step of the progression', byId, allowed)];
  });
}
