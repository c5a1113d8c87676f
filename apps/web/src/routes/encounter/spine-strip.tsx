import { type BodySide, bodiesOf, type EncounterState, type EntryBody, SPINE_LEVELS } from '@junction/encounter';
import type { KnowledgeBase } from '@junction/knowledge';
import { type KeyboardEvent, memo, useRef, useState } from 'react';
import { KeyCap } from '#src/parts/key-cap.tsx';
import { figure } from '#src/text/format.ts';
import { words } from '#src/text/words.ts';
import { cellOfKey, SPINE_ROWS, type SpineRow } from './spine-keys.ts';
import styles from './spine-strip.module.css';

const JUNCTION: ReadonlySet<string> = new Set(['T11', 'T12', 'L1']);

interface SpineStripProps {
  readonly kb: Pick<KnowledgeBase, 'findings'>;
  readonly state: EncounterState;
  readonly enter: (...bodies: readonly EntryBody[]) => void;
}

/** The spine by touch, T8 to S1: soreness at each side and movement, one key for each cell. */
export const SpineStrip = memo(function SpineStrip({ kb, state, enter }: SpineStripProps) {
  const grid = useRef<HTMLTableElement>(null);
  // Where the junction begins is where most spines are felt first.
  const [at, setAt] = useState({ row: 0, level: SPINE_LEVELS.indexOf('T11') });
  const soreness = new Map(bodiesOf(state, 'soreness').map(({ level, side, value }) => [`${side} ${level}`, value]));
  const movement = new Map(bodiesOf(state, 'movement').map(({ level, value }) => [level, value]));
  const focus = (row: number, level: number) => {
    setAt({ row, level });
    grid.current?.querySelector<HTMLElement>(`[data-cell="${row} ${level}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const row = SPINE_ROWS[at.row];
    const level = SPINE_LEVELS[at.level];
    if (row === undefined || level === undefined) return;
    const now = row === 'movement' ? movement.get(level) : soreness.get(`${row} ${level}`);
    const done = cellOfKey(event.key, row, level, now ?? null);
    if (done === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (done.kind === 'enter') enter(done.body);
    else
      focus(
        Math.min(Math.max(at.row + done.rows, 0), SPINE_ROWS.length - 1),
        Math.min(Math.max(at.level + done.levels, 0), SPINE_LEVELS.length - 1),
      );
  };
  const kappa = (id: string) => {
    const value = kb.findings.find((finding) => finding.id === id)?.kappa?.value;
    return value === undefined ? '?' : figure(value);
  };
  return (
    <section className={styles.spine} aria-labelledby="spine-heading">
      <div className={styles.head}>
        <h3 className={styles.heading} id="spine-heading">
          {words.spine.heading}
        </h3>
        <p className={styles.keys}>
          <KeyCap>←</KeyCap>
          <KeyCap>→</KeyCap> {words.spine.keys.level} <KeyCap>0</KeyCap>
          <KeyCap>1</KeyCap>
          <KeyCap>2</KeyCap> {words.spine.keys.tender} <KeyCap>S</KeyCap>
          <KeyCap>E</KeyCap>
          <KeyCap>L</KeyCap> {words.spine.keys.feel}
        </p>
      </div>
      <div className={styles.scroll}>
        <table ref={grid} className={styles.grid} aria-labelledby="spine-heading">
          <thead>
            <tr>
              <td />
              {SPINE_LEVELS.map((level) => (
                <th key={level} scope="col" className={styles.level} data-junction={JUNCTION.has(level)}>
                  {level}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {SPINE_ROWS.map((row, rowAt) => (
              <tr key={row}>
                <th scope="row" className={styles.row}>
                  {words.spine.rows[row]}
                </th>
                {SPINE_LEVELS.map((level, levelAt) => {
                  const isAt = rowAt === at.row && levelAt === at.level;
                  const sore = row === 'movement' ? undefined : soreness.get(`${row satisfies BodySide} ${level}`);
                  const moves = row === 'movement' ? movement.get(level) : undefined;
                  const said =
                    typeof sore === 'number'
                      ? words.spine.soreness[sore]
                      : typeof moves === 'string'
                        ? words.spine.movement[moves]
                        : undefined;
                  return (
                    <td key={level} className={styles.slot}>
                      <button
                        type="button"
                        className={styles.cell}
                        data-cell={`${rowAt} ${levelAt}`}
                        data-value={sore ?? moves ?? 'none'}
                        {...(isAt && { 'data-step-first': true })}
                        tabIndex={isAt ? 0 : -1}
                        aria-label={words.spine.cell(words.spine.rows[row], level, said ?? words.spine.notFelt)}
                        onKeyDown={onKeyDown}
                        onFocus={() => setAt({ row: rowAt, level: levelAt })}
                        onClick={() => enter(nextBody(row, level, sore ?? null, moves ?? null))}
                      >
                        {sore ?? moves ?? ''}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.legend}>
        <span className={styles.sign} data-value="1">
          1
        </span>{' '}
        {words.spine.soreness[1]}
        <span className={styles.sign} data-value="2">
          2
        </span>{' '}
        {words.spine.soreness[2]}
        <span className={styles.sign} data-value="none" /> {words.spine.notFelt}. {words.spine.clear}
      </p>
      <p className={styles.note}>{words.spine.reliability(kappa('tlj-pa-hypo'), kappa('facet-tender-tlj'))}</p>
    </section>
  );
});

/** By touch, a press goes through the values of the cell. */
function nextBody(
  row: SpineRow,
  level: (typeof SPINE_LEVELS)[number],
  sore: 0 | 1 | 2 | null,
  moves: 'stiff' | 'even' | 'loose' | null,
): EntryBody {
  if (row === 'movement') {
    const next = { none: 'stiff', stiff: 'even', even: 'loose', loose: null } as const;
    return { kind: 'movement', level, value: next[moves ?? 'none'] };
  }
  const next = { none: 1, 1: 2, 2: 0, 0: null } as const;
  return { kind: 'soreness', level, side: row, value: next[sore ?? 'none'] };
}
