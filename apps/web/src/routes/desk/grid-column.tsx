import { type MouseEvent, type PointerEvent, useMemo } from 'react';
import type { Visit } from '#src/data/desk/schedule.ts';
import { words } from '#src/text/words.ts';
import { momentOf } from './clinic-days.ts';
import type { Column, Placed } from './desk-columns.ts';
import { useDesk } from './desk-context.ts';
import type { Draft } from './draft.ts';
import styles from './grid-column.module.css';
import { lanesOf } from './lanes.ts';
import { type Edges, type Spot, snapped } from './moves.ts';
import { clockWords, spanWords } from './time-words.ts';
import { VisitEvent } from './visit-event.tsx';

interface GridColumnProps {
  readonly column: Column;
  readonly index: number;
  readonly edges: Edges;
  readonly scale: number;
  readonly hours: readonly number[];
  readonly height: number;
  readonly now: number | undefined;
  readonly spot: Spot | undefined;
  readonly draft: Draft | undefined;
  readonly onSpot: (spot: Spot) => void;
  readonly onOpen: (visit: Visit) => void;
  readonly onGrab: (event: PointerEvent, how: 'move' | 'resize', placed: Placed<Visit>, column: number) => void;
  readonly wasDragged: () => boolean;
}

/** One practitioner's, room's or date's hours. A press on free time books there. */
export function GridColumn(props: GridColumnProps) {
  const { column, index, edges, scale, hours, height, now, spot, draft, onSpot } = props;
  const { onOpen, onGrab, wasDragged } = props;
  const { open, schedule } = useDesk();
  const { from } = edges;
  const here = useMemo(
    () => column.visits.filter(({ start, end }) => end > edges.from && start < edges.to),
    [column, edges],
  );
  const lanes = useMemo(() => lanesOf(here.map(({ it, start, end }) => ({ id: it.id, start, end }))), [here]);
  const top = (minute: number) => (Math.max(minute, from) - from) * scale;
  const tall = (start: number, end: number) => (Math.min(end, edges.to) - Math.max(start, from)) * scale;
  const bookAt = (minute: number) => {
    const start = momentOf({ date: column.date, minute }, schedule.zone);
    if (start === undefined) return;
    const { practitioner, room } = column;
    open({
      kind: 'book',
      at: { start, ...(practitioner !== null && { practitioner }), ...(room !== null && { resource: room }) },
    });
  };
  const press = (event: MouseEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || wasDragged()) return;
    const minute = from + (event.clientY - event.currentTarget.getBoundingClientRect().top) / scale;
    bookAt(Math.floor(snapped(minute) / 15) * 15);
  };
  const service = (id: string) => schedule.services.find((it) => it.id === id)?.name ?? '';
  const roomsOf = (visit: Visit) =>
    schedule.resources
      .filter(({ id }) => visit.resources.includes(id))
      .map(({ name }) => name)
      .join(', ');
  const personOf = (visit: Visit) => schedule.practitioners.find(({ id }) => id === visit.practitioner)?.name ?? '';
  const whereOf = (visit: Visit) =>
    [personOf(visit), roomsOf(visit) && words.desk.room(roomsOf(visit))].filter(Boolean).join(', ');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the free time under the cursor is a button of its own, for keys.
    // biome-ignore lint/a11y/noStaticElementInteractions: the same.
    <div className={styles.column} style={{ height }} onClick={press} data-column={index}>
      {column.closed
        .filter(({ start, end }) => end > from && start < edges.to)
        .map(({ start, end, label }) => (
          <div key={start} className={styles.closed} style={{ top: top(start), height: tall(start, end) }}>
            {tall(start, end) >= 22 && <span className={styles.label}>{label}</span>}
          </div>
        ))}
      {hours.map((minute) => (
        <div key={minute} className={styles.line} style={{ top: top(minute) }} />
      ))}
      {now !== undefined && <div className={styles.now} style={{ top: top(now) }} aria-hidden="true" />}
      {column.holds.map(({ start, end }) => (
        <div key={start} className={styles.hold} style={{ top: top(start), height: tall(start, end) }}>
          {words.desk.hold}
        </div>
      ))}
      {column.blocks.map(({ it, start, end }) => (
        <button
          key={it.id}
          type="button"
          className={styles.block}
          aria-label={`${it.reason}, ${spanWords(start, end)}`}
          style={{ top: top(start) + 1, height: Math.max(18, tall(start, end) - 2) }}
          onClick={() => open({ kind: 'block', block: it })}
        >
          <span className={styles.label}>{it.reason}</span>
        </button>
      ))}
      {here.map((placed) => {
        const { it, start, end } = placed;
        const common = { visit: it, service: service(it.service), where: whereOf(it), from, scale };
        return (
          <VisitEvent
            key={it.id}
            {...common}
            start={start}
            end={end}
            lane={lanes.get(it.id) ?? { lane: 0, lanes: 1 }}
            isCurrent={spot?.kind === 'visit' && spot.id === it.id}
            {...(draft?.visit.id === it.id && { ghost: 'old' as const })}
            onOpen={() => {
              if (!wasDragged()) onOpen(it);
            }}
            onFocus={() => onSpot({ kind: 'visit', column: index, minute: start, id: it.id })}
            onGrab={(event, how) => onGrab(event, how, placed, index)}
          />
        );
      })}
      {draft !== undefined && draft.column === index && (
        <VisitEvent
          visit={draft.visit}
          service={`${service(draft.visit.service)}, ${spanWords(draft.minute, draft.minute + draft.minutes)}`}
          where={column.title}
          from={from}
          scale={scale}
          start={draft.minute}
          end={draft.minute + draft.minutes}
          lane={{ lane: 0, lanes: 1 }}
          ghost="moving"
          isCurrent={spot?.kind === 'visit' && spot.id === draft.visit.id}
          onOpen={() => undefined}
          onFocus={() => undefined}
        />
      )}
      {spot?.kind === 'free' && draft === undefined && (
        <button
          type="button"
          className={styles.cursor}
          style={{ top: top(spot.minute) + 1, height: 15 * scale - 2 }}
          data-cursor="true"
          aria-label={words.desk.freeAt(column.title, clockWords(spot.minute))}
          onClick={() => bookAt(spot.minute)}
        />
      )}
    </div>
  );
}
