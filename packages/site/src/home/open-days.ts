import { type WeeklyHours, weekdayNames } from './home-view.ts';

/** Weekdays in a row, counted from Monday, that are open at the same times. */
export interface OpenDays {
  readonly first: number;
  readonly last: number;
  readonly ranges: readonly { readonly from: string; readonly to: string }[];
}

/** The week from Monday in as few lines as it takes; days that are closed are left out. */
export function openDays(weekly: WeeklyHours): readonly OpenDays[] {
  const rows: OpenDays[] = [];
  for (const [day, name] of weekdayNames.entries()) {
    const ranges = weekly[name] ?? [];
    if (ranges.length === 0) continue;
    const before = rows.at(-1);
    const goesOn = before !== undefined && before.last === day - 1 && told(before.ranges) === told(ranges);
    rows.splice(goesOn ? -1 : rows.length, 1, { first: goesOn ? before.first : day, last: day, ranges });
  }
  return rows;
}

const told = (ranges: OpenDays['ranges']): string => ranges.map(({ from, to }) => `${from}-${to}`).join(' ');
