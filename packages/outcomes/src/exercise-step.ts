/** One time an exercise was done, as the patient said. */
export interface ExerciseLog {
  readonly day: string;
  readonly feel: 'done' | 'too-easy' | 'too-hard' | 'hurt';
  /** The most pain while doing it, 0–10; null: not asked. */
  readonly pain: number | null;
}

/** An exercise as it is given now. */
export interface GivenExercise {
  readonly stopIf: string;
  readonly easier: string | null;
  readonly harder: string | null;
  /** Null: not counted in sets. */
  readonly sets: number | null;
}

export interface ExerciseChange {
  readonly change: 'easier' | 'harder' | 'less' | 'stopped';
  /** The exercise that takes its place; null: the same with fewer sets, or none. */
  readonly to: string | null;
  readonly because: string;
}

/** How exercises step. Our own rules; the first hurt halves, as the handout says: "rest a day, try half as much". */
export const STEP_RULES = {
  /** In a row, on at least so many days, before the harder one is given. */
  tooEasy: { times: 3, days: 2 },
  /** In a row before the easier one is given. */
  tooHard: { times: 2 },
  /** In a row before the exercise is stopped. */
  hurt: { times: 2 },
  /** Pain above this stops it where its own stop rule names no number. */
  painLimit: 5,
} as const;

/**
 * What changes after the last log; null: nothing. `logs` are of this exercise since it was given as it is now, in the order in
 * which it was done. The stop rule comes first: pain above the limit of the exercise, or hurt twice in a row.
 */
export function exerciseStepOf(logs: readonly ExerciseLog[], given: GivenExercise): ExerciseChange | null {
  const last = logs.at(-1);
  if (last === undefined) return null;
  const limit = painLimitOf(given.stopIf);
  if (last.pain !== null && last.pain > limit) {
    return {
      change: 'stopped',
      to: null,
      because: `Pain of ${last.pain} is over the limit of ${limit} for this exercise`,
    };
  }
  const run = lastRun(logs);
  if (last.feel === 'hurt') {
    if (run.length >= STEP_RULES.hurt.times) {
      return { change: 'stopped', to: null, because: `It hurt ${run.length} times in a row` };
    }
    return given.sets === null || given.sets < 2
      ? null
      : { change: 'less', to: null, because: 'It hurt: rest a day, then half as much' };
  }
  if (last.feel === 'too-hard' && run.length >= STEP_RULES.tooHard.times) {
    const because = `Too hard ${run.length} times in a row`;
    if (given.easier !== null) return { change: 'easier', to: given.easier, because };
    return given.sets === null || given.sets < 2 ? null : { change: 'less', to: null, because };
  }
  const days = new Set(run.map(({ day }) => day)).size;
  const { times, days: onDays } = STEP_RULES.tooEasy;
  if (last.feel === 'too-easy' && run.length >= times && days >= onDays && given.harder !== null) {
    return { change: 'harder', to: given.harder, because: `Too easy ${run.length} times in a row` };
  }
  return null;
}

/** The pain above which the exercise stops: the number of its own stop rule ("pain over 4/10"), else 5. */
export function painLimitOf(stopIf: string): number {
  const told = /pain over (\d+)\/10/.exec(stopIf)?.[1];
  return told === undefined ? STEP_RULES.painLimit : Number(told);
}

/** The logs at the end that feel the same. */
function lastRun(logs: readonly ExerciseLog[]): readonly ExerciseLog[] {
  const feel = logs.at(-1)?.feel;
  const start = logs.findLastIndex((log) => log.feel !== feel) + 1;
  return logs.slice(start);
}
