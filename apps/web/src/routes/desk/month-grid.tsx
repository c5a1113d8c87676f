import type { CivilDate } from '@junction/scheduling';
import { useMemo } from 'react';
import { words } from '#src/text/words.ts';
import { columnsOf } from './desk-columns.ts';
import { useDesk } from './desk-context.ts';
import styles from './month-grid.module.css';
import { dateWords } from './time-words.ts';

interface MonthGridProps {
  readonly dates: readonly CivilDate[];
  readonly month: CivilDate;
  readonly today: CivilDate;
  readonly onDay: (date: CivilDate) => void;
}

interface DayCount {
  readonly date: CivilDate;
  readonly visits: number;
  readonly pending: number;
  /** Open minutes of all practitioners, and how many of them are taken. */
  readonly open: number;
  readonly taken: number;
}

const weekdays = words.settingsPage.days.map((name) => name.slice(0, 3));

/** Weeks of a month: how much is booked on each day. A day opens. */
export function MonthGrid({ dates, month, today, onDay }: MonthGridProps) {
  const { schedule } = useDesk();
  const days: readonly DayCount[] = useMemo(
    () =>
      dates.map((date) => {
        const columns = columnsOf({
          ...{ schedule, view: 'week', by: 'practitioner', dates: [date], only: undefined, showCancelled: false },
        });
        const visits = columns.flatMap((column) => column.visits);
        const long = (spans: readonly { readonly start: number; readonly end: number }[]) =>
          spans.reduce((sum, { start, end }) => sum + end - start, 0);
        return {
          ...{ date, visits: visits.length, pending: visits.filter(({ it }) => it.state === 'pending').length },
          open: long(columns.flatMap((column) => column.open)),
          taken: long([...visits, ...columns.flatMap((column) => column.blocks)]),
        };
      }),
    [schedule, dates],
  );
  const weeks = Array.from({ length: days.length / 7 }, (_, i) => days.slice(7 * i, 7 * i + 7));
  return (
    <div className={styles.month}>
      <div className={styles.names} aria-hidden="true">
        {weekdays.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      {weeks.map((week) => (
        <div key={week[0]?.date} className={styles.week}>
          {week.map((day) => (
            <Day
              key={day.date}
              day={day}
              isToday={day.date === today}
              isOther={day.date.slice(0, 7) !== month.slice(0, 7)}
              onDay={onDay}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface DayProps {
  readonly day: DayCount;
  readonly isToday: boolean;
  readonly isOther: boolean;
  readonly onDay: (date: CivilDate) => void;
}

function Day({ day, isToday, isOther, onDay }: DayProps) {
  const { date, visits, pending, open, taken } = day;
  const isClosed = open === 0;
  const share = isClosed ? 0 : Math.min(1, taken / open);
  const counted = isClosed && visits === 0 ? words.desk.closed : words.desk.visits(visits);
  return (
    <button
      type="button"
      className={styles.day}
      data-other={isOther}
      data-closed={isClosed && visits === 0}
      aria-current={isToday ? 'date' : undefined}
      aria-label={[dateWords(date), counted, pending > 0 && words.desk.toDecide(pending)].filter(Boolean).join(', ')}
      onClick={() => onDay(date)}
    >
      <span className={styles.number}>{Number(date.slice(8))}</span>
      <span className={styles.count}>{counted}</span>
      {!isClosed && (
        <span className={styles.track}>
          <span className={styles.taken} style={{ width: `${100 * share}%` }} />
        </span>
      )}
      {pending > 0 && <span className={styles.pending}>{words.desk.toDecide(pending)}</span>}
    </button>
  );
}
