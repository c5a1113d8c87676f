import type { CivilDay, CivilMonth } from '../text/format.ts';

const DAY = 86_400_000;

/** The weeks of a month, Sunday first; null where the week belongs to a neighbor month. Plain calendar, no clock in it. */
export function weeksOf(month: CivilMonth): readonly (readonly (CivilDay | null)[])[] {
  const first = Date.parse(`${month}-01T00:00Z`);
  const lead = new Date(first).getUTCDay();
  const count = daysIn(month);
  const cells = Array.from({ length: Math.ceil((lead + count) / 7) * 7 }, (_, cell) => {
    const day = cell - lead;
    return day >= 0 && day < count ? dayOf(first + day * DAY) : null;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** The month that many months later; earlier with a negative number. */
export function monthAfter(month: CivilMonth, months: number): CivilMonth {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

export const monthOf = (day: CivilDay): CivilMonth => day.slice(0, 7);

/** First and last day of the month. */
export const daysOfMonth = (month: CivilMonth): { readonly from: CivilDay; readonly to: CivilDay } => ({
  from: `${month}-01`,
  to: `${month}-${String(daysIn(month)).padStart(2, '0')}`,
});

const daysIn = (month: CivilMonth): number => {
  const next = Date.parse(`${monthAfter(month, 1)}-01T00:00Z`);
  return Math.round((next - Date.parse(`${month}-01T00:00Z`)) / DAY);
};

const dayOf = (moment: number): CivilDay => new Date(moment).toISOString().slice(0, 10);
