import type { Problem } from '@junction/kernel';
import { minuteOfClock, parseCivilDate, parseClockTime, WEEKDAYS, wallOfCivilDateTime } from './civil.ts';
import type { ClockRange, Closure, OpeningHours } from './opening-hours.ts';
import { unknownIdProblems } from './setting-problems.ts';

export function hoursProblems(hours: OpeningHours, path: string): readonly Problem[] {
  return [
    ...unknownIdProblems(Object.keys(hours.weekly), WEEKDAYS, `${path}.weekly`),
    ...WEEKDAYS.flatMap((weekday) => dayProblems(hours.weekly[weekday] ?? [], `${path}.weekly.${weekday}`)),
    ...hours.exceptions.flatMap(({ date, open }, i) => [
      ...problemsOf(parseCivilDate(date, `${path}.exceptions[${i}].date`)),
      ...dayProblems(open, `${path}.exceptions[${i}].open`),
    ]),
    ...hours.closures.flatMap((closure, i) => closureProblems(closure, `${path}.closures[${i}]`)),
  ];
}

export function clockRangeProblems({ from, to }: ClockRange, path: string): readonly Problem[] {
  const problems = [
    ...problemsOf(parseClockTime(from, `${path}.from`)),
    ...problemsOf(parseClockTime(to, `${path}.to`)),
  ];
  if (problems.length > 0 || minuteOfClock(from) < minuteOfClock(to)) return problems;
  return [{ path, message: `${from} to ${to} is empty; the end must be later than the beginning, at most 24:00` }];
}

function dayProblems(ranges: readonly ClockRange[], path: string): readonly Problem[] {
  return ranges.flatMap((range, i) => clockRangeProblems(range, `${path}[${i}]`));
}

function closureProblems({ from, to }: Closure, path: string): readonly Problem[] {
  const problems = [...dateTimeProblems(from, `${path}.from`), ...dateTimeProblems(to, `${path}.to`)];
  if (problems.length > 0 || wallOfCivilDateTime(from) < wallOfCivilDateTime(to)) return problems;
  return [{ path, message: `${from} to ${to} is empty; the end must be later than the beginning` }];
}

function dateTimeProblems(text: string, path: string): readonly Problem[] {
  const isWhole = text.charAt(10) === 'T';
  if (!isWhole) return [{ path, message: 'is no date and time; write it as 2026-12-24T12:00' }];
  return [...problemsOf(parseCivilDate(text.slice(0, 10), path)), ...problemsOf(parseClockTime(text.slice(11), path))];
}

function problemsOf(result: { readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[] }) {
  return result.ok ? [] : result.problems;
}
