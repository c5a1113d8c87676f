import { WarningIcon } from '@phosphor-icons/react/dist/csr/Warning';
import type { CSSProperties, PointerEvent } from 'react';
import { nameOf, type Visit } from '#src/data/desk/schedule.ts';
import { words } from '#src/text/words.ts';
import type { Lane } from './lanes.ts';
import { StateIcon } from './state-icon.tsx';
import { spanWords } from './time-words.ts';
import styles from './visit-event.module.css';

interface VisitEventProps {
  readonly visit: Visit;
  readonly service: string;
  readonly where: string;
  readonly start: number;
  readonly end: number;
  readonly lane: Lane;
  readonly from: number;
  readonly scale: number;
  /** An outline where it stood, or the visit where it is going. */
  readonly ghost?: 'old' | 'moving';
  readonly isCurrent: boolean;
  readonly onOpen: () => void;
  readonly onFocus: () => void;
  readonly onGrab?: (event: PointerEvent, how: 'move' | 'resize') => void;
}

/** A visit on the grid: where it stands says when; edge, ground, icon and word say its state. */
export function VisitEvent(props: VisitEventProps) {
  const { visit, service, where, start, end, lane, from, scale, ghost, isCurrent, onOpen, onFocus, onGrab } = props;
  const height = Math.max(18, (end - start) * scale - 3);
  const style: CSSProperties = {
    top: (start - from) * scale + 1,
    height,
    left: `calc(${(100 * lane.lane) / lane.lanes}% + 5px)`,
    width: `calc(${100 / lane.lanes}% - 10px)`,
  };
  if (ghost === 'old') return <div className={styles.old} style={style} aria-hidden="true" />;
  const name = visit.patient === null ? words.desk.newPerson(nameOf(visit)) : nameOf(visit);
  const state = words.states[visit.state];
  const said = [
    name,
    `${service}, ${spanWords(start, end)}`,
    where,
    state,
    visit.urgent && words.desk.urgent,
    visit.overlapReason !== null && words.desk.overlap,
  ];
  return (
    <button
      type="button"
      className={styles.event}
      style={style}
      data-state={visit.state}
      data-size={height < 44 ? 'small' : 'regular'}
      data-tiny={height < 33}
      data-narrow={lane.lanes > 1}
      data-moving={ghost === 'moving'}
      data-visit={visit.id}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={said.filter(Boolean).join('. ')}
      onClick={onOpen}
      onFocus={onFocus}
      onPointerDown={(event) => onGrab?.(event, 'move')}
    >
      <span className={styles.top}>
        <span className={styles.name}>{name}</span>
        <span className={styles.state}>
          {visit.urgent && <WarningIcon size={15} weight="fill" aria-hidden="true" />}
          <StateIcon state={visit.state} />
          <span className={styles.word}>{state}</span>
        </span>
      </span>
      <span className={styles.service}>
        {service}
        {visit.note !== null && ` · ${visit.note}`}
      </span>
      {onGrab !== undefined && (
        <span
          className={styles.grip}
          aria-hidden="true"
          onPointerDown={(event) => {
            event.stopPropagation();
            onGrab(event, 'resize');
          }}
        />
      )}
    </button>
  );
}
