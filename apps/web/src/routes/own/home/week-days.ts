export interface WeekDay {
  readonly day: string;
  readonly state: 'done' | 'some' | 'missed' | 'today' | 'coming';
  readonly isToday: boolean;
}

const DAY_MS = 86_400_000;
const dateOf = (day: string): Date => new Date(`${day}T00:00Z`);
const shifted = (day: string, by: number): string =>
  new Date(dateOf(day).getTime() + by * DAY_MS).toISOString().slice(0, 10);

/** From Monday to Sunday of the week of today: what was done on which day. Days before the plan began are left to come. */
export function weekDays(today: string, startedOn: string, shareOf: (day: string) => number): readonly WeekDay[] {
  const monday = shifted(today, -((dateOf(today).getUTCDay() + 6) % 7));
  return Array.from({ length: 7 }, (_, index) => {
    const day = shifted(monday, index);
    const share = shareOf(day);
    const isToday = day === today;
    const open = isToday ? 'today' : day < today && day >= startedOn ? 'missed' : 'coming';
    return { day, isToday, state: share >= 1 ? 'done' : share > 0 && !isToday ? 'some' : open };
  });
}

/** "M" to "S", as stands under the node. */
export const weekdayLetter = (day: string): string => 'SMTWTFS'.charAt(dateOf(day).getUTCDay());

/** The week of the plan, counted from 1. */
export const weekOfPlan = (startedOn: string, today: string): number =>
  Math.max(1, Math.floor((dateOf(today).getTime() - dateOf(startedOn).getTime()) / (7 * DAY_MS)) + 1);
