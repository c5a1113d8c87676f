import type { HomePlace } from '@junction/contract';
import type { KeptAnswer } from './kept-answers.ts';

/** The place as the patient made it: what waits on this device counts as done, and a check-in that waits is no longer due. */
export function withKept(home: HomePlace, kept: readonly KeptAnswer[], today: string): HomePlace {
  const { plan } = home;
  if (plan === null) return home;
  // The clinic's day may be ahead of this device's or behind it: only a later one is a new day.
  const isNewDay = today > home.today;
  const waiting = (exerciseId: string): number =>
    kept.filter((it) => it.kind === 'log' && it.body.exerciseId === exerciseId && dayOf(new Date(it.body.at)) === today)
      .length;
  return {
    ...home,
    today: isNewDay ? today : home.today,
    plan: {
      ...plan,
      exercises: plan.exercises.map((it) => ({
        ...it,
        doneToday: (isNewDay ? 0 : it.doneToday) + waiting(it.exerciseId),
      })),
      checkIn: { ...plan.checkIn, due: plan.checkIn.due && !kept.some(({ kind }) => kind === 'check-in') },
    },
  };
}

/** The calendar day of a moment, where this device is. */
export function dayOf(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
