import type { CivilDate } from '@junction/scheduling';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ApiProblem } from '#src/data/api.ts';
import type { Schedule } from '#src/data/desk/schedule.ts';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/words.ts';
import { useLayout } from '../instrument/use-layout.ts';
import { addDays, addMonths, datesOfView, momentOf, wallMinute } from './clinic-days.ts';
import { ConflictDrawer } from './conflict-drawer.tsx';
import { DaySheet } from './day-sheet.tsx';
import styles from './desk.module.css';
import { DeskBar } from './desk-bar.tsx';
import { type By, columnsOf, shownHours, type View } from './desk-columns.ts';
import { DeskContext, type DeskHold } from './desk-context.ts';
import { DeskPanels } from './desk-panels.tsx';
import type { Draft } from './draft.ts';
import { MonthGrid } from './month-grid.tsx';
import type { Edges, Spot } from './moves.ts';
import { panelOfAddress } from './panel-of-address.ts';
import { PersonBar } from './person-bar.tsx';
import { SidePane } from './side-pane.tsx';
import { TimeGrid } from './time-grid.tsx';
import { UndoBar } from './undo-bar.tsx';
import { useGridKeys } from './use-grid-keys.ts';
import { useInsist } from './use-insist.ts';
import { useNow } from './use-now.ts';
import { useOffers } from './use-offers.ts';
import { useSwipe } from './use-swipe.ts';
import { useVisitWrites } from './use-visit-writes.ts';

interface DeskReadyProps {
  readonly slug: string;
  readonly address: string;
  readonly isOwner: boolean;
  readonly schedule: Schedule;
  readonly problem: ApiProblem | undefined;
  readonly isLive: boolean;
  /** False while the days in view are on their way: what is shown is of other days. */
  readonly isCurrent: boolean;
  readonly tick: number;
  readonly view: View;
  readonly date: CivilDate;
  readonly reload: () => Promise<void>;
  readonly onView: (view: View) => void;
  readonly onDate: (date: CivilDate) => void;
}

/** The calendar with everything around it. */
export function DeskReady(props: DeskReadyProps) {
  const { slug, address, isOwner, schedule, isLive, tick, view, date, reload, onView, onDate } = props;
  const { zone, practitioners } = schedule;
  const isPhone = useLayout() === 'phone';
  const now = useNow(zone);
  const [by, setBy] = useState<By>('practitioner');
  const [person, setPerson] = useState<string>();
  const [showCancelled, setShowCancelled] = useState(false);
  const [panel, open] = useState(() => panelOfAddress(location.hash));
  const [draft, setDraft] = useState<Draft>();
  const [spot, setSpot] = useState<Spot>();
  const grid = useRef<HTMLDivElement>(null);
  const { insist, question } = useInsist();
  const { offer, say, undo } = useOffers();
  const { move, setState } = useVisitWrites({ address, zone, insist, reload, say, open });
  const dates = useMemo(() => datesOfView(view, date), [view, date]);
  const shownPeople = by === 'practitioner' || isPhone || view !== 'day' ? practitioners : schedule.resources;
  const shownBy: By = shownPeople === practitioners ? 'practitioner' : 'room';
  const isOfOne = view === 'week' || isPhone;
  const whose = shownPeople.find(({ id }) => id === person)?.id ?? shownPeople[0]?.id;
  const columns = useMemo(
    () =>
      view === 'month'
        ? []
        : columnsOf({ schedule, view, by: shownBy, dates, only: isOfOne ? whose : undefined, showCancelled }),
    [schedule, view, shownBy, dates, isOfOne, whose, showCancelled],
  );
  const edges: Edges = useMemo(() => ({ ...shownHours(columns), columns: columns.length }), [columns]);
  const scale = isPhone ? 1.55 : 1.36;
  const place: Spot = spotIn(spot, columns, edges, now);
  const save = useCallback(
    (going: Draft) => {
      const column = columns[going.column];
      const start = column && momentOf({ date: column.date, minute: going.minute }, zone);
      if (column === undefined || start === undefined) {
        setDraft(undefined);
        say({ said: words.undo.gap });
        return;
      }
      setDraft(going);
      const { visit, minutes } = going;
      const isRoom = column.room !== null && !visit.resources.includes(column.room);
      void move(visit, {
        ...{ start, minutes },
        practitioner: column.practitioner ?? visit.practitioner,
        resources: isRoom && column.room !== null ? [column.room, ...visit.resources.slice(1)] : visit.resources,
      }).finally(() => {
        setDraft(undefined);
        setSpot({ kind: 'visit', column: going.column, minute: going.minute, id: visit.id });
      });
    },
    [columns, zone, move, say],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      onDate(view === 'month' ? addMonths(date, by) : addDays(date, view === 'week' ? 7 * by : by));
      return true;
    },
    [date, view, onDate],
  );
  const hold: DeskHold = useMemo(
    () => ({ slug, address, schedule, isOwner, panel, open, reload, say, tick, insist, setState }),
    [slug, address, schedule, isOwner, panel, reload, say, tick, insist, setState],
  );
  useGridKeys({
    ...{ columns, edges, spot: place, draft, grid, view },
    onSpot: setSpot,
    onDraft: setDraft,
    onSave: save,
    onOpen: open,
    onState: (visit, state) => void setState(visit, state),
    onUndo: undo,
    onView: (next) => onView(next),
    onToday: () => onDate(now.date),
    onStep: step,
    zone,
  });
  const swipe = useSwipe((by) => {
    const next = shownPeople[shownPeople.findIndex(({ id }) => id === whose) + by];
    if (next !== undefined) setPerson(next.id);
  });
  useScrollToNow(grid, props.isCurrent, view, date === now.date ? now.minute : edges.from + 60, edges, scale);
  return (
    <DeskContext.Provider value={hold}>
      <div className={styles.desk} data-view={view}>
        <DeskBar
          {...{ view, date, dates, by: shownBy, isPhone, columns }}
          today={now.date}
          onView={onView}
          onDate={onDate}
          onStep={step}
          onBy={setBy}
        />
        {isOfOne && view !== 'month' && <PersonBar people={shownPeople} chosen={whose} onChoose={setPerson} />}
        <div className={styles.calendar} aria-busy={!props.isCurrent} {...(isPhone && swipe)}>
          <Notice kind="problem" text={props.problem?.text} />
          {view === 'month' ? (
            <MonthGrid
              dates={dates}
              month={date}
              today={now.date}
              onDay={(day) => {
                onDate(day);
                onView('day');
              }}
            />
          ) : (
            <TimeGrid
              {...{ columns, edges, scale, draft, now }}
              spot={place}
              gridRef={grid}
              onSpot={setSpot}
              onDraft={setDraft}
              onDrop={save}
            />
          )}
        </div>
        <SidePane isLive={isLive} showCancelled={showCancelled} onShowCancelled={setShowCancelled} />
        <UndoBar offer={offer} draft={draft} columns={columns} onUndo={undo} onClose={() => say(undefined)} />
      </div>
      <DeskPanels
        isLive={isLive}
        showCancelled={showCancelled}
        onShowCancelled={setShowCancelled}
        onGo={(to) => {
          onDate(wallMinute(to, zone).date);
          onView('day');
        }}
      />
      {question !== undefined && <ConflictDrawer question={question} />}
      <DaySheet date={view === 'day' ? date : now.date} />
    </DeskContext.Provider>
  );
}

/** Where the cursor is, kept within what is shown. At first at now, or where the day begins. */
function spotIn(
  spot: Spot | undefined,
  columns: readonly { readonly visits: readonly { readonly it: { readonly id: string }; readonly start: number }[] }[],
  edges: Edges,
  now: { readonly minute: number },
): Spot {
  const minute = Math.floor(Math.min(Math.max(spot?.minute ?? now.minute, edges.from), edges.to - 15) / 15) * 15;
  if (spot === undefined || spot.column >= columns.length) return { kind: 'free', column: 0, minute };
  if (spot.kind === 'free') return { ...spot, minute: Math.min(Math.max(spot.minute, edges.from), edges.to - 5) };
  // A visit may have moved under the cursor, by this desk or another.
  for (const [column, { visits }] of columns.entries()) {
    const found = visits.find(({ it }) => it.id === spot.id);
    if (found !== undefined) return { ...spot, column, minute: found.start };
  }
  return { kind: 'free', column: spot.column, minute };
}

function useScrollToNow(
  grid: { readonly current: HTMLDivElement | null },
  isCurrent: boolean,
  view: View,
  minute: number,
  edges: Edges,
  scale: number,
): void {
  const latest = useRef({ minute, edges, scale });
  latest.current = { minute, edges, scale };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a view is scrolled once, when its days have come; not with every minute.
  useEffect(() => {
    const { minute: to, edges: within, scale: pixels } = latest.current;
    if (isCurrent) grid.current?.scrollTo({ top: Math.max(0, (to - within.from - 90) * pixels) });
  }, [isCurrent, view, grid]);
}
