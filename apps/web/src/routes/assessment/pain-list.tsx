import { type Chart, type RegionSide, regionSides } from '@junction/body-chart';
import type { Region } from '@junction/knowledge';
import type { PainMark } from '@junction/reasoning';
import { useId } from 'react';
import { words } from '#src/text/words.ts';
import type { CaseAction } from '../instrument/case-state.ts';
import styles from './pain-list.module.css';

interface PainListProps {
  readonly regions: readonly Region[];
  readonly chart: Chart | undefined;
  readonly marks: readonly PainMark[];
  readonly dispatch: (action: CaseAction) => void;
}

const SIDE_WORDS: Readonly<Record<RegionSide, string>> = {
  left: words.pain.left,
  midline: words.pain.middle,
  right: words.pain.right,
};

/** Every place that can be painted, with its sides: the same drawing as the figures, as a list. */
export function PainList({ regions, chart, marks, dispatch }: PainListProps) {
  const id = useId();
  return (
    <ul className={styles.list}>
      {regions.map((region) => (
        <li key={region.id} className={styles.row}>
          <span className={styles.name} id={`${id}-${region.id}`}>
            {region.label}
          </span>
          <fieldset className={styles.sides} aria-labelledby={`${id}-${region.id}`}>
            {(chart === undefined ? (['left', 'right'] as const) : regionSides(chart, region.id)).map((side) => {
              const isPainted = marks.some(
                (mark) =>
                  mark.region === region.id &&
                  (mark.side === side || mark.side === undefined || (mark.side === 'both' && side !== 'midline')),
              );
              return (
                <button
                  key={side}
                  type="button"
                  className={styles.side}
                  aria-pressed={isPainted}
                  aria-label={words.pain.place(region.label, SIDE_WORDS[side])}
                  onClick={() => dispatch({ kind: 'toggle-pain', region: region.id, side })}
                >
                  {SIDE_WORDS[side]}
                </button>
              );
            })}
          </fieldset>
        </li>
      ))}
    </ul>
  );
}
