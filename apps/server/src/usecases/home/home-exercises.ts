import { type ExerciseCourse, exerciseCourseOf, readFrequency } from '@junction/outcomes';
import type { ExerciseItem } from '@junction/planning';
import type { StoredLog } from '../../store/home/exercise-logs.ts';
import type { GivenExercise, HomePlan } from '../../store/home/home-plans.ts';
import { dayOf, daysBetween } from './home-day.ts';

/** An exercise of the plan as it stands after what was logged. */
export interface StandingExercise {
  readonly course: ExerciseCourse;
  /** The step of the ladder that is given now. */
  readonly item: ExerciseItem;
  readonly doneToday: number;
  readonly dueToday: number | null;
}

export function standingExercises(
  { exercises }: Pick<HomePlan, 'exercises'>,
  logs: readonly StoredLog[],
  { zone, today }: { readonly zone: string; readonly today: string },
): readonly StandingExercise[] {
  return exercises.flatMap((given) => {
    const course = courseOfExercise(given, logs, zone);
    const item = given.ladder.find(({ id }) => id === course.exercise);
    if (item === undefined) return [];
    const ids = new Set(given.ladder.map(({ id }) => id));
    const doneToday = logs.filter((log) => ids.has(log.exerciseId) && dayOf(log.doneAt, zone) === today).length;
    return [{ course, item, doneToday, dueToday: readFrequency(item.dose.frequency)?.timesADay ?? null }];
  });
}

export function courseOfExercise({ ladder, given }: GivenExercise, logs: readonly StoredLog[], zone: string) {
  return exerciseCourseOf(
    ladder.map(({ id, stopIf, dose }) => ({ id, stopIf, sets: dose.sets ?? null })),
    given,
    logs.map(({ logId, exerciseId, doneAt, feel, pain }) => ({
      ...{ id: logId, exercise: exerciseId, day: dayOf(doneAt, zone), feel, pain },
    })),
  );
}

/** How many of the exercises that were due before `until` were done; each day counts no more than was due on it. */
export function adherenceOf(
  { exercises, startedOn }: Pick<HomePlan, 'exercises' | 'startedOn'>,
  logs: readonly StoredLog[],
  { zone, until }: { readonly zone: string; readonly until: string },
): { readonly done: number; readonly of: number } {
  const days = Math.max(0, daysBetween(startedOn, until));
  let done = 0;
  let of = 0;
  for (const { ladder, given } of exercises) {
    const frequency = readFrequency(ladder.find(({ id }) => id === given)?.dose.frequency ?? '');
    if (frequency === null) continue;
    const due = Math.round((days * frequency.daysAWeek * frequency.timesADay) / 7);
    const ids = new Set(ladder.map(({ id }) => id));
    const onDays = new Map<string, number>();
    for (const { exerciseId, doneAt } of logs) {
      const day = dayOf(doneAt, zone);
      if (ids.has(exerciseId) && day < until) onDays.set(day, (onDays.get(day) ?? 0) + 1);
    }
    const counted = [...onDays.values()].reduce((sum, times) => sum + Math.min(times, frequency.timesADay), 0);
    of += due;
    done += Math.min(due, counted);
  }
  return { done, of };
}
