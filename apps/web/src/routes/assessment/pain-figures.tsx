import type { Chart, ChartRegion, ViewFrom } from '@junction/body-chart';
import type { PainMark } from '@junction/reasoning';
import { useMemo } from 'react';
import { BodyFigure, type PaintedRegion } from '#src/parts/body-figure.tsx';
import { words } from '#src/text/words.ts';
import styles from './pain-figures.module.css';
import { paintedIn, viewFrom } from './pain-places.ts';

const NO_MARKS: readonly PainMark[] = [];
const NO_PAINT: readonly PaintedRegion[] = [];

interface PainFiguresProps {
  readonly chart: Chart | undefined;
  readonly from: readonly ViewFrom[];
  readonly marks: readonly PainMark[] | undefined;
  /** Small figures show the trunk without the thighs' lower part. */
  readonly size: 'small' | 'large';
  readonly nameOf: (region: ChartRegion) => string;
  readonly onToggle: (region: ChartRegion) => void;
}

const HEIGHTS = { small: 860, large: 960 } as const;
const TITLES = {
  back: words.pain.back,
  front: words.pain.front,
  left: words.pain.leftSide,
  right: words.pain.rightSide,
};
/** What stands at the viewer's left and right of a figure. */
const ENDS = { back: ['left', 'right'], front: ['right', 'left'], left: undefined, right: undefined } as const;

/** Figures side by side, Left and Right written over each. */
export function PainFigures({ chart, from, marks = NO_MARKS, size, nameOf, onToggle }: PainFiguresProps) {
  const views = useMemo(
    () => from.map((side) => (chart === undefined ? undefined : viewFrom(chart, side))),
    [chart, from],
  );
  const painted = useMemo(
    () => views.map((view) => (view === undefined ? [] : paintedIn(view, marks))),
    [views, marks],
  );
  return (
    <div className={styles.figures} data-size={size}>
      {from.map((side, at) => {
        const view = views[at];
        const ends = ENDS[side];
        return (
          <figure key={side} className={styles.figure}>
            <figcaption className={styles.caption}>
              <span>{ends !== undefined && words.sides[ends[0]]}</span>
              <span className={styles.title}>{TITLES[side]}</span>
              <span>{ends !== undefined && words.sides[ends[1]]}</span>
            </figcaption>
            {view === undefined ? (
              <div className={styles.waiting} />
            ) : (
              <BodyFigure
                view={view}
                height={HEIGHTS[size]}
                hasNumbers={size === 'large'}
                painted={painted[at] ?? NO_PAINT}
                name={words.pain.figure(TITLES[side].toLowerCase())}
                nameOf={nameOf}
                onToggle={onToggle}
              />
            )}
          </figure>
        );
      })}
    </div>
  );
}
