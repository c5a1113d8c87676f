import { useEffect, useRef } from 'react';
import type { Visit, VisitState } from '#src/data/desk/schedule.ts';
import { momentOf } from './clinic-days.ts';
import type { Column, View } from './desk-columns.ts';
import type { BookAt, Panel } from './desk-context.ts';
import type { Draft } from './draft.ts';
import { besideSpot, type Edges, type Move, moved, nextSpot, type Spot } from './moves.ts';
import { useDeskKeys } from './use-desk-keys.ts';

interface GridKeysQuery {
  readonly columns: readonly Column[];
  readonly edges: Edges;
  readonly spot: Spot;
  readonly draft: Draft | undefined;
  readonly grid: { readonly current: HTMLElement | null };
  readonly view: View;
  readonly zone: string;
  readonly onSpot: (spot: Spot) => void;
  readonly onDraft: (draft: Draft | undefined) => void;
  readonly onSave: (draft: Draft) => void;
  readonly onOpen: (panel: Panel) => void;
  readonly onState: (visit: Visit, state: VisitState) => void;
  readonly onUndo: () => boolean;
  readonly onView: (view: View) => void;
  readonly onToday: () => void;
  readonly onStep: (by: 1 | -1) => boolean;
}

/** All keys of the desk. Arrows go from thing to thing; with Shift they move the visit until Enter saves it. */
export function useGridKeys(query: GridKeysQuery): void {
  const { columns, edges, spot, draft, grid, view, zone, onSpot, onDraft, onSave, onOpen, onState } = query;
  const wantsFocus = useRef(false);
  const key = spot.kind === 'visit' ? spot.id : `${spot.column} ${spot.minute}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the cursor, and nothing else.
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    focusSpot(grid.current, spot);
  }, [key, draft?.minute, draft?.column]);
  const taken = columns.flatMap(({ visits }, column) =>
    visits.map(({ it, start, end }) => ({ id: it.id, column, start, end })),
  );
  const visit = spot.kind === 'visit' ? columns[spot.column]?.visits.find(({ it }) => it.id === spot.id) : undefined;
  const hasFocus = () => grid.current?.contains(document.activeElement) === true;
  const go = (next: Spot) => {
    if (view === 'month' || draft !== undefined) return false;
    // The first arrow brings the focus to where the cursor is.
    if (!hasFocus()) {
      focusSpot(grid.current, spot);
      return true;
    }
    wantsFocus.current = true;
    onSpot(next);
    return true;
  };
  const shift = (how: Move) => {
    if (visit === undefined || !hasFocus()) return false;
    const stand = draft ?? {
      visit: visit.it,
      column: spot.column,
      minute: visit.start,
      minutes: visit.end - visit.start,
    };
    wantsFocus.current = true;
    onDraft({ ...moved(stand, how, edges), visit: visit.it });
    return true;
  };
  const mark = (state: VisitState) => () => {
    if (visit === undefined || !hasFocus() || visit.it.state === state) return false;
    onState(visit.it, state);
    return true;
  };
  const opens = (panel: Panel) => () => {
    onOpen(panel);
    return true;
  };
  const shows = (next: View) => () => {
    query.onView(next);
    return true;
  };
  const at = bookAtSpot(columns, spot, zone);
  useDeskKeys({
    '/': opens({ kind: 'find' }),
    '?': opens({ kind: 'keys' }),
    n: opens({ kind: 'book', ...(at !== undefined && { at }) }),
    b: opens({ kind: 'block', ...(at !== undefined && { at }) }),
    d: shows('day'),
    w: shows('week'),
    m: shows('month'),
    t: () => {
      query.onToday();
      return true;
    },
    '[': () => query.onStep(-1),
    ']': () => query.onStep(1),
    p: () => {
      print();
      return true;
    },
    u: query.onUndo,
    arrowdown: () => go(nextSpot(spot, 1, taken, edges)),
    arrowup: () => go(nextSpot(spot, -1, taken, edges)),
    arrowleft: () => go(besideSpot(spot, -1, taken, edges)),
    arrowright: () => go(besideSpot(spot, 1, taken, edges)),
    'shift+arrowup': () => shift('earlier'),
    'shift+arrowdown': () => shift('later'),
    'shift+arrowleft': () => shift('left'),
    'shift+arrowright': () => shift('right'),
    '+': () => shift('longer'),
    '=': () => shift('longer'),
    '-': () => shift('shorter'),
    a: mark('arrived'),
    i: mark('in-room'),
    f: mark('done'),
    x: mark('no-show'),
    enter: () => {
      if (draft === undefined) return false;
      wantsFocus.current = true;
      onSave(draft);
      return true;
    },
    escape: () => {
      if (draft === undefined) return false;
      wantsFocus.current = true;
      onDraft(undefined);
      return true;
    },
  });
}

function focusSpot(grid: HTMLElement | null, spot: Spot): void {
  const wanted = spot.kind === 'visit' ? `button[data-visit="${spot.id}"]` : '[data-cursor]';
  const found = grid?.querySelector<HTMLElement>(wanted);
  found?.focus();
  found?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function bookAtSpot(columns: readonly Column[], spot: Spot, zone: string): BookAt | undefined {
  const column = columns[spot.column];
  const start = column && momentOf({ date: column.date, minute: spot.minute }, zone);
  if (column === undefined || start === undefined) return undefined;
  const { practitioner, room } = column;
  return { start, ...(practitioner !== null && { practitioner }), ...(room !== null && { resource: room }) };
}
