import type { Exercise, KnowledgeBase } from '@junction/knowledge';

import type { CareDirection } from './care-direction.ts';
import { easierThan, harderThan } from './exercise-chain.ts';
import type { Blocked, ExerciseItem } from './plan.ts';
import type { TreatmentGate } from './treatment-gate.ts';

const AT_LEAST = 2;
const AT_MOST = 4;

/** What the patient does at home, and what was refused and why. */
export interface ExerciseChoice {
  readonly items: readonly ExerciseItem[];
  readonly blocked: readonly Blocked[];
  readonly weighed: readonly Exercise[];
}

/**
 * Two to four exercises by the preference of each direction, the causes taking turns; fewer only where no more are safe. A
 * dangerous cause among them decides alone, and nothing is added to its list. `fillers` are tried when fewer than two remain.
 */
export function exerciseItems(
  kb: KnowledgeBase,
  directions: readonly CareDirection[],
  fillers: CareDirection,
  gate: TreatmentGate,
): ExerciseChoice {
  const byId = new Map(kb.treatment.exercises.map((exercise) => [exercise.id, exercise]));
  const serious = directions.filter(({ cause }) => cause.condition.serious);
  const deciding = serious.length > 0 ? serious : directions;
  const allowed = (exercise: Exercise) => gate.againstExercise(exercise).length === 0;
  const wanted = takeTurns(
    deciding.map((direction) => direction.exercises.map((id) => ({ id, because: direction.because }))),
  );
  const extra = serious.length > 0 ? [] : fillers.exercises.map((id) => ({ id, because: fillers.because }));
  const chosen: ExerciseItem[] = [];
  const weighed: Exercise[] = [];
  const weigh = (list: readonly Wanted[], upTo: number) => {
    for (const { id, because } of list) {
      const exercise = byId.get(id);
      if (exercise === undefined || weighed.includes(exercise)) continue;
      if (chosen.length >= upTo) return;
      weighed.push(exercise);
      if (allowed(exercise)) chosen.push(toExerciseItem(exercise, because, byId, allowed));
    }
  };
  weigh(wanted, AT_MOST);
  weigh(extra, AT_LEAST);
  return {
    items: chosen,
    blocked: weighed.flatMap((exercise) => {
      const reasons = gate.againstExercise(exercise);
      return reasons.length === 0 ? [] : [{ item: exercise.id, because: reasons.join('. ') }];
    }),
    weighed,
  };
}

interface Wanted {
  readonly id: string;
  readonly because: string;
}

/** The exercise as an item of a plan, with its neighbors along the progression that are allowed as well. */
export function toExerciseItem(
  exercise: Exercise,
  because: string,
  byId: ReadonlyMap<string, Exercise>,
  allowed: (exercise: Exercise) => boolean,
): ExerciseItem {
  return {
    id: exercise.id,
    name: exercise.name,
    purpose: exercise.purpose,
    dose: exercise.dose,
    level: exercise.level,
    steps: exercise.steps,
    stopIf: exercise.stopIf,
    easier: easierThan(exercise, byId, allowed),
    harder: harderThan(exercise, byId, allowed),
    because,
  };
}

function takeTurns<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
}
