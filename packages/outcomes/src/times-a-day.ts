/** How often an exercise is due, as `Dose.frequency` tells it. */
export interface Frequency {
  readonly timesADay: number;
  readonly daysAWeek: number;
}

/**
 * `2/day`, `daily`, `3/wk`, `2-3/wk` (the smaller number is what is due) and `every 2-3 h` (six waking times); null where it is
 * told otherwise.
 */
export function readFrequency(text: string): Frequency | null {
  if (text === 'daily') return { timesADay: 1, daysAWeek: 7 };
  if (/^every \d+(?:-\d+)? h$/.test(text)) return { timesADay: 6, daysAWeek: 7 };
  const told = /^(\d+)(?:-\d+)?\/(day|wk)$/.exec(text);
  if (told === null) return null;
  const times = Number(told[1]);
  return told[2] === 'day' ? { timesADay: times, daysAWeek: 7 } : { timesADay: 1, daysAWeek: times };
}
