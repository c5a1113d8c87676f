import { type ExerciseChange, type ExerciseLog, exerciseStepOf } from './exercise-step.ts';

/** One exercise of a ladder, with its own sets. */
export interface LadderStep {
  readonly id: string;
  readonly stopIf: string;
  /** Null: not counted in sets. */
  readonly sets: number | null;
}

export interface LoggedExercise extends ExerciseLog {
  readonly id: string;
  readonly exercise: string;
}

export interface ExerciseCourse {
  /** The exercise that is given now. */
  readonly exercise: string;
  readonly sets: number | null;
  readonly state: 'going' | 'stopped';
  /** Why it is this one or this dose now; null: as it was given. */
  readonly because: string | null;
  /** Every change, with the log that made it. */
  readonly changes: readonly (ExerciseChange & { readonly log: string; readonly exercise: string })[];
}

/**
 * Where an exercise stands after its logs. `ladder`: from the easiest to the hardest, with `given` in it; `logs` in the order in
 * which they were done, so that it makes no difference in which order they arrived. A stopped exercise stays stopped.
 */
export function exerciseCourseOf(
  ladder: readonly LadderStep[],
  given: string,
  logs: readonly LoggedExercise[],
): ExerciseCourse {
  let at = ladder.findIndex(({ id }) => id === given);
  let course: ExerciseCourse = {
    ...{ exercise: given, sets: ladder[at]?.sets ?? null, state: 'going', because: null, changes: [] },
  };
  let run: LoggedExercise[] = [];
  for (const log of logs) {
    const step = ladder[at];
    if (step === undefined || course.state === 'stopped') break;
    if (log.exercise !== course.exercise) continue;
    run.push(log);
    const change = exerciseStepOf(run, {
      ...{ stopIf: step.stopIf, sets: course.sets },
      ...{ easier: ladder[at - 1]?.id ?? null, harder: ladder[at + 1]?.id ?? null },
    });
    if (change === null) continue;
    const changes = [...course.changes, { ...change, log: log.id, exercise: course.exercise }];
    const { because } = change;
    if (change.change === 'stopped') course = { ...course, state: 'stopped', because, changes };
    else if (change.change === 'less') course = { ...course, sets: half(course.sets), because, changes };
    else {
      at += change.change === 'harder' ? 1 : -1;
      course = { ...course, exercise: ladder[at]?.id ?? given, sets: ladder[at]?.sets ?? null, because, changes };
    }
    // What hurt counts on: a second time in a row stops it, also with fewer sets.
    run = change.change === 'less' && log.feel === 'hurt' ? [log] : [];
  }
  return course;
}

const half = (sets: number | null): number | null => (sets === null ? null : Math.max(1, Math.floor(sets / 2)));
