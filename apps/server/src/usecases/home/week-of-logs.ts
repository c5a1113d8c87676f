import type { HomePlace } from '@junction/contract';
import { readFrequency } from '@junction/outcomes';
import type { StoredLog } from '../../store/home/exercise-logs.ts';
import type { HomePlan } from '../../store/home/home-plans.ts';
import { dayAfter, dayOf } from './home-day.ts';

type Week = NonNullable<HomePlace['plan']>['week'];

/** The last seven days, the earliest first: what was done of what is due on a day. An exercise counts no more often than it is due. */
export function weekOfLogs(
  { exercises }: Pick<HomePlan, 'exercises'>,
  logs: readonly StoredLog[],
  { zone, today }: { readonly zone: string; readonly today: string },
): Week {
  const given = exercises.map((it) => ({
    ids: new Set(it.ladder.map(({ id }) => id)),
    frequency: readFrequency(it.ladder.find(({ id }) => id === it.given)?.dose.frequency ?? ''),
  }));
  // Three times a week is not due every day: over the week it comes to a part of a day.
  const due = given.reduce((sum, { frequency }) => sum + perDay(frequency), 0);
  return Array.from({ length: 7 }, (_, index) => {
    const day = dayAfter(today, index - 6);
    const ofDay = logs.filter(({ doneAt }) => dayOf(doneAt, zone) === day);
    const done = given.reduce((sum, { ids, frequency }) => {
      const times = ofDay.filter(({ exerciseId }) => ids.has(exerciseId)).length;
      return sum + Math.min(times, frequency?.timesADay ?? 1);
    }, 0);
    return { day, done, due: exercises.length === 0 ? 0 : Math.max(1, Math.floor(due)) };
  });
}

const perDay = (frequency: ReturnType<typeof readFrequency>): number =>
  frequency === null ? 0 : (frequency.timesADay * frequency.daysAWeek) / 7;
