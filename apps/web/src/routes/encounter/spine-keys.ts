import type { EntryBody, SpineLevel } from '@junction/encounter';

export const SPINE_ROWS = ['left', 'right', 'movement'] as const;
export type SpineRow = (typeof SPINE_ROWS)[number];

type CellKey =
  | { readonly kind: 'enter'; readonly body: EntryBody }
  | { readonly kind: 'move'; readonly rows: number; readonly levels: number };

const SORE = new Map<string, 0 | 1 | 2>([
  ['0', 0],
  ['1', 1],
  ['2', 2],
]);
const MOVES = new Map<string, 'stiff' | 'even' | 'loose'>([
  ['s', 'stiff'],
  ['e', 'even'],
  ['l', 'loose'],
]);
const STEPS = new Map([
  ['ArrowLeft', { rows: 0, levels: -1 }],
  ['ArrowRight', { rows: 0, levels: 1 }],
  ['ArrowUp', { rows: -1, levels: 0 }],
  ['ArrowDown', { rows: 1, levels: 0 }],
]);

/**
 * What a key does in a cell of the spine. A figure is about soreness and a letter about movement, in whichever row of the level
 * the focus is: in a row of the other kind it is no key. The value that stands there already is taken back.
 */
export function cellOfKey(
  key: string,
  row: SpineRow,
  level: SpineLevel,
  now: string | number | null,
): CellKey | undefined {
  const step = STEPS.get(key);
  if (step !== undefined) return { kind: 'move', ...step };
  if (row === 'movement') {
    const value = key === 'Backspace' || key === 'Delete' ? null : MOVES.get(key.toLowerCase());
    if (value === undefined) return undefined;
    return { kind: 'enter', body: { kind: 'movement', level, value: value === now ? null : value } };
  }
  const value = key === 'Backspace' || key === 'Delete' ? null : SORE.get(key);
  if (value === undefined) return undefined;
  return { kind: 'enter', body: { kind: 'soreness', level, side: row, value: value === now ? null : value } };
}
