import type { ProgressSeries } from '@junction/contract';

/** The drawing's own units. */
export const PLOT = { width: 360, height: 206, left: 30, right: 352, top: 12, bottom: 178 } as const;

interface PlotPoint {
  readonly x: number;
  readonly y: number;
  readonly day: string;
  readonly value: number;
}

/** Where everything of a course chart stands. */
export interface CoursePlot {
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  readonly weeks: readonly { readonly x: number; readonly week: number }[];
  readonly points: readonly PlotPoint[];
  readonly line: string;
  /** From the first value on by a meaningful change to the better end of the measure; undefined: it cannot be told. */
  readonly zone:
    | {
        readonly rect: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
        readonly edge: number;
        readonly words: number;
      }
    | undefined;
  readonly expected: { readonly path: string; readonly x: number; readonly y: number } | undefined;
}

const DAY_MS = 86_400_000;
/** At least so many weeks stand on the axis, so that a new plan is not a dot in an empty room. */
const LEAST_WEEKS = 6;

/** Room for the words over the expected band. */
const WORDS_WIDTH = 130;

const daysFrom = (start: string, day: string): number => (Date.parse(day) - Date.parse(start)) / DAY_MS;

/** Places every point of a course by its day and its value; axes go from end to end of the measure. */
export function coursePlot({ measure, points, expected }: ProgressSeries, startedOn: string): CoursePlot {
  const { low, high, better, meaningful } = measure;
  const start = [startedOn, ...points.map(({ day }) => day)].toSorted()[0] ?? startedOn;
  const lastDay = Math.max(0, ...[...points, ...expected].map(({ day }) => daysFrom(start, day)));
  const weeks = Math.max(LEAST_WEEKS, Math.ceil(lastDay / 7));
  const x = (day: string): number => round(PLOT.left + (daysFrom(start, day) / (weeks * 7)) * (PLOT.right - PLOT.left));
  const y = (value: number): number => round(PLOT.bottom - ((value - low) / (high - low)) * (PLOT.bottom - PLOT.top));
  const placed = points.map(({ day, value }) => ({ x: x(day), y: y(value), day, value }));
  const step = Math.ceil(weeks / 8);
  return {
    ticks: [low, (low + high) / 2, high].map((value) => ({ y: y(value), value })),
    weeks: Array.from({ length: Math.floor(weeks / step) + 1 }, (_, index) => ({
      week: index * step,
      x: round(PLOT.left + ((index * step) / weeks) * (PLOT.right - PLOT.left)),
    })),
    points: placed,
    line: placed.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join(''),
    zone: zoneOf(points[0]?.value, { low, high, better, meaningful }, y),
    expected: expectedOf(expected, x, y),
  };
}

function zoneOf(
  first: number | undefined,
  { low, high, better, meaningful }: Pick<ProgressSeries['measure'], 'low' | 'high' | 'better' | 'meaningful'>,
  y: (value: number) => number,
): CoursePlot['zone'] {
  if (first === undefined || meaningful === null) return undefined;
  const edgeAt = better === 'lower' ? first - meaningful : first + meaningful;
  // Somebody who starts near the better end has no room for a meaningful change.
  if (edgeAt <= low || edgeAt >= high) return undefined;
  const edge = y(edgeAt);
  const end = better === 'lower' ? PLOT.bottom : PLOT.top;
  const rect = {
    ...{ x: PLOT.left, y: Math.min(edge, end) },
    ...{ width: PLOT.right - PLOT.left, height: round(Math.abs(end - edge)) },
  };
  return { rect, edge, words: better === 'lower' ? end - 8 : end + 18 };
}

function expectedOf(
  expected: ProgressSeries['expected'],
  x: (day: string) => number,
  y: (value: number) => number,
): CoursePlot['expected'] {
  const last = expected.at(-1);
  if (expected.length < 2 || last === undefined) return undefined;
  const upper = expected.map(({ day, high }) => `${x(day)} ${y(high)}`);
  const lower = expected.map(({ day, low }) => `${x(day)} ${y(low)}`).toReversed();
  // Its words stand over the band, which is higher further left.
  const from = x(last.day) - WORDS_WIDTH;
  const under = expected.filter(({ day }, index) => {
    const next = expected[index + 1];
    return next === undefined || x(next.day) > from || x(day) > from;
  });
  const top = Math.max(...under.map(({ high }) => high));
  return { path: `M${[...upper, ...lower].join('L')}Z`, x: x(last.day) - 4, y: Math.max(PLOT.top + 12, y(top) - 6) };
}

const round = (value: number): number => Math.round(value * 10) / 10;
