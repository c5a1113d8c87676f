import { type CSSProperties, type Ref, useMemo } from 'react';
import type { Visit } from '#src/data/desk/schedule.ts';
import { words } from '#src/text/words.ts';
import type { Column } from './desk-columns.ts';
import { useDesk } from './desk-context.ts';
import type { Draft } from './draft.ts';
import { GridColumn } from './grid-column.tsx';
import type { Edges, Spot } from './moves.ts';
import styles from './time-grid.module.css';
import { clockWords, nowWords } from './time-words.ts';
import { useDrag } from './use-drag.ts';

interface TimeGridProps {
  readonly columns: readonly Column[];
  readonly edges: Edges;
  /** Pixels a minute. */
  readonly scale: number;
  readonly spot: Spot;
  readonly draft: Draft | undefined;
  /** The minute of today, where a column is of today. */
  readonly now: { readonly date: string; readonly minute: number };
  readonly gridRef: Ref<HTMLDivElement>;
  readonly onSpot: (spot: Spot) => void;
  readonly onDraft: (draft: Draft | undefined) => void;
  readonly onDrop: (draft: Draft) => void;
}

/** Hours down, columns across. Behind the visits: what is closed, and the line of now. */
export function TimeGrid(props: TimeGridProps) {
  const { columns, edges, scale, spot, draft, now, gridRef, onSpot, onDraft, onDrop } = props;
  const { open } = useDesk();
  const drag = useDrag({ columns, edges, scale, onDraft, onDrop });
  const hours = useMemo(() => hoursOf(edges), [edges]);
  const height = (edges.to - edges.from) * scale;
  const hasNow = now.minute > edges.from && now.minute < edges.to && columns.some(({ date }) => date === now.date);
  const style: CSSProperties = {
    gridTemplateColumns: `var(--hours) repeat(${columns.length}, minmax(var(--least), 1fr))`,
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a calendar with overlapping times is no table; each visit says all of itself.
    <div
      className={styles.scroll}
      data-many={columns.length > 1}
      role="group"
      aria-label={words.desk.grid}
      ref={gridRef}
      data-dragging={drag.isDragging}
    >
      <div className={styles.grid} style={style}>
        <div className={styles.corner} />
        {columns.map(({ key, title, detail, date }) => (
          <h2 key={key} className={styles.head} data-today={date === now.date}>
            <span className={styles.title}>{title}</span>
            <span className={styles.detail}>{detail}</span>
          </h2>
        ))}
        <div className={styles.hours} style={{ height }} aria-hidden="true">
          {hours.map((minute) => (
            <span
              key={minute}
              className={styles.hour}
              style={{ top: (minute - edges.from) * scale }}
              data-hidden={hasNow && Math.abs(minute - now.minute) * scale < 14}
            >
              {clockWords(minute)}
            </span>
          ))}
          {hasNow && columns[0]?.date === now.date && (
            <span className={styles.dot} style={{ top: (now.minute - edges.from) * scale }} />
          )}
          {hasNow && (
            <span className={styles.nowTime} style={{ top: (now.minute - edges.from) * scale }}>
              {nowWords(now.minute)}
            </span>
          )}
        </div>
        {columns.map((column, index) => (
          <GridColumn
            key={column.key}
            column={column}
            index={index}
            edges={edges}
            scale={scale}
            hours={hours}
            height={height}
            now={column.date === now.date && hasNow ? now.minute : undefined}
            spot={spot.column === index ? spot : undefined}
            draft={draft}
            onSpot={onSpot}
            onGrab={drag.grab}
            wasDragged={drag.wasDragged}
            onOpen={(visit: Visit) => open({ kind: 'visit', visit })}
          />
        ))}
      </div>
    </div>
  );
}

function hoursOf({ from, to }: Edges): readonly number[] {
  return Array.from({ length: (to - from) / 60 - 1 }, (_, i) => from + (i + 1) * 60);
}
