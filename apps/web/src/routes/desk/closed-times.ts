import { clockWords } from './time-words.ts';

export interface ClosedTime {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

interface ClosedWords {
  readonly starts: (time: string) => string;
  readonly ends: (time: string) => string;
  readonly lunch: string;
  readonly closed: string;
  readonly notHere: string;
}

/** The minutes of a day between what is open, each with what to call it. `open` ascends. */
export function closedTimes(
  open: readonly { readonly start: number; readonly end: number }[],
  words: ClosedWords,
): readonly ClosedTime[] {
  const first = open[0];
  const last = open.at(-1);
  if (first === undefined || last === undefined) return [{ start: 0, end: 1440, label: words.notHere }];
  const between = open.slice(1).map((next, i) => {
    const start = open[i]?.end ?? 0;
    return { start, end: next.start, label: start >= 660 && next.start <= 870 ? words.lunch : words.closed };
  });
  return [
    { start: 0, end: first.start, label: words.starts(clockWords(first.start)) },
    ...between,
    { start: last.end, end: 1440, label: words.ends(clockWords(last.end)) },
  ].filter(({ start, end }) => end > start);
}
