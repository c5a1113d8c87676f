/** Where something stands on the grid: in which column, from which minute of the day, for how long. */
export interface Stand {
  readonly column: number;
  readonly minute: number;
  readonly minutes: number;
}

export type Move = 'earlier' | 'later' | 'left' | 'right' | 'longer' | 'shorter';

/** The edges within which things are moved: minutes of the day, and how many columns there are. */
export interface Edges {
  readonly from: number;
  readonly to: number;
  readonly columns: number;
}

/** Moves by key go five minutes at a time: as fine as a clinic books. */
export const MOVE_STEP = 5;

/** Where it stands after the move; the same stand where the edge is reached. */
export function moved(stand: Stand, move: Move, { from, to, columns }: Edges): Stand {
  const { column, minute, minutes } = stand;
  switch (move) {
    case 'earlier':
      return { ...stand, minute: Math.max(from, minute - MOVE_STEP) };
    case 'later':
      return { ...stand, minute: Math.min(Math.max(minute, to - minutes), minute + MOVE_STEP) };
    case 'left':
      return { ...stand, column: Math.max(0, column - 1) };
    case 'right':
      return { ...stand, column: Math.min(columns - 1, column + 1) };
    case 'longer':
      return { ...stand, minutes: Math.min(to - minute, minutes + MOVE_STEP) };
    case 'shorter':
      return { ...stand, minutes: Math.max(MOVE_STEP, minutes - MOVE_STEP) };
  }
}

/** A minute under the pointer, to the step. */
export const snapped = (minute: number): number => Math.round(minute / MOVE_STEP) * MOVE_STEP;

/** What an arrow comes to: a visit, or a free time that could be booked. */
export type Spot =
  | { readonly kind: 'visit'; readonly column: number; readonly minute: number; readonly id: string }
  | { readonly kind: 'free'; readonly column: number; readonly minute: number };

interface Taken {
  readonly id: string;
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

const CURSOR_STEP = 15;

/** The next thing down or up in the column of `spot`: every visit that begins on the way, else the next quarter hour. */
export function nextSpot(spot: Spot, step: 1 | -1, taken: readonly Taken[], edges: Edges): Spot {
  const own = taken.filter(({ column }) => column === spot.column).sort(byStart);
  const here = spot.kind === 'visit' ? own.findIndex(({ id }) => id === spot.id) : -1;
  const visit = own[here];
  if (step === 1) {
    const base = visit === undefined ? spot.minute : visit.end;
    const candidate = visit === undefined ? quarterAfter(base) : base;
    const next = own.find((it, i) => (here === -1 ? it.start > spot.minute || covers(it, candidate) : i > here));
    if (next !== undefined && (next.start <= candidate || covers(next, candidate))) return toVisit(next);
    return candidate >= edges.to ? spot : { kind: 'free', column: spot.column, minute: candidate };
  }
  const candidate = quarterBefore(visit === undefined ? spot.minute : visit.start);
  const earlier = own.filter((it, i) => (here === -1 ? it.start < spot.minute : i < here));
  const last = earlier.at(-1);
  if (last !== undefined && last.end > candidate) return toVisit(last);
  return candidate < edges.from ? spot : { kind: 'free', column: spot.column, minute: candidate };
}

/** The same time in another column. */
export function besideSpot(spot: Spot, step: 1 | -1, taken: readonly Taken[], edges: Edges): Spot {
  const column = spot.column + step;
  if (column < 0 || column >= edges.columns) return spot;
  const there = taken.find((it) => it.column === column && (covers(it, spot.minute) || it.start === spot.minute));
  return there === undefined ? { kind: 'free', column, minute: spot.minute } : toVisit(there);
}

const covers = (it: Taken, minute: number): boolean => it.start <= minute && minute < it.end;
const byStart = (a: Taken, b: Taken): number => a.start - b.start || (a.id < b.id ? -1 : 1);
const toVisit = ({ column, start, id }: Taken): Spot => ({ kind: 'visit', column, minute: start, id });
const quarterAfter = (minute: number): number => (Math.floor(minute / CURSOR_STEP) + 1) * CURSOR_STEP;
const quarterBefore = (minute: number): number => (Math.ceil(minute / CURSOR_STEP) - 1) * CURSOR_STEP;
