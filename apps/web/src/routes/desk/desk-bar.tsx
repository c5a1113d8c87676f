import type { CivilDate } from '@junction/scheduling';
import { CaretLeftIcon } from '@phosphor-icons/react/dist/csr/CaretLeft';
import { CaretRightIcon } from '@phosphor-icons/react/dist/csr/CaretRight';
import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/csr/MagnifyingGlass';
import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus';
import { KeyCap } from '#src/parts/key-cap.tsx';
import { words } from '#src/text/words.ts';
import { addDays, momentOf } from './clinic-days.ts';
import styles from './desk-bar.module.css';
import type { By, Column, View } from './desk-columns.ts';
import { useDesk } from './desk-context.ts';
import { DeskMore } from './desk-more.tsx';
import { dateWords, middleDateWords, monthWords, weekWords } from './time-words.ts';

interface DeskBarProps {
  readonly view: View;
  readonly date: CivilDate;
  readonly dates: readonly CivilDate[];
  readonly today: CivilDate;
  readonly by: By;
  readonly isPhone: boolean;
  readonly columns: readonly Column[];
  readonly onView: (view: View) => void;
  readonly onDate: (date: CivilDate) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onBy: (by: By) => void;
}

const views = ['day', 'week', 'month'] as const;
const bys = ['practitioner', 'room'] as const;

/** What is in view, the ways to another day, and the two things that a desk does most. */
export function DeskBar(props: DeskBarProps) {
  const { view, date, dates, today, by, isPhone, onView, onDate, onStep, onBy } = props;
  const { open, schedule } = useDesk();
  const first = momentOf({ date: dates[0] ?? date, minute: 0 }, schedule.zone) ?? 0;
  const next = momentOf({ date: addDays(dates.at(-1) ?? date, 1), minute: 0 }, schedule.zone) ?? 0;
  const shown = schedule.visits.filter(({ start, state }) => start >= first && start < next && state !== 'cancelled');
  const pending = shown.filter(({ state }) => state === 'pending').length;
  const counted = words.desk.visits(shown.length);
  return (
    <div className={styles.bar}>
      <div className={styles.what}>
        <h1 className={styles.title}>{titleOf(view, date, dates, isPhone)}</h1>
        <p className={styles.count}>
          {counted}
          {pending > 0 && `, ${words.desk.toDecide(pending)}`}
        </p>
      </div>
      <div className={styles.ways}>
        <button type="button" className={styles.icon} aria-label={words.desk.previous[view]} onClick={() => onStep(-1)}>
          <CaretLeftIcon size={18} weight="bold" aria-hidden="true" />
        </button>
        <button type="button" className={styles.button} aria-keyshortcuts="t" onClick={() => onDate(today)}>
          {words.desk.today}
          <KeyCap>T</KeyCap>
        </button>
        <button type="button" className={styles.icon} aria-label={words.desk.next[view]} onClick={() => onStep(1)}>
          <CaretRightIcon size={18} weight="bold" aria-hidden="true" />
        </button>
      </div>
      <fieldset className={styles.choice} aria-label={words.desk.view}>
        {views.map((it) => (
          <button
            key={it}
            type="button"
            className={styles.option}
            aria-pressed={it === view}
            aria-keyshortcuts={it.slice(0, 1)}
            onClick={() => onView(it)}
          >
            {words.desk.views[it]}
            <KeyCap>{it.slice(0, 1).toUpperCase()}</KeyCap>
          </button>
        ))}
      </fieldset>
      {view === 'day' && !isPhone && schedule.resources.length > 0 && (
        <fieldset className={styles.choice} aria-label={words.desk.columns}>
          {bys.map((it) => (
            <button key={it} type="button" className={styles.option} aria-pressed={it === by} onClick={() => onBy(it)}>
              {words.desk.by[it]}
            </button>
          ))}
        </fieldset>
      )}
      <div className={styles.acts}>
        <DeskMore />
        <button
          type="button"
          className={styles.button}
          aria-keyshortcuts="/"
          aria-label={words.desk.find}
          onClick={() => open({ kind: 'find' })}
        >
          <MagnifyingGlassIcon size={18} aria-hidden="true" />
          <span className={styles.long}>{words.desk.find}</span>
          <KeyCap>/</KeyCap>
        </button>
        <button type="button" className={styles.primary} aria-keyshortcuts="n" onClick={() => open({ kind: 'book' })}>
          <PlusIcon size={18} weight="bold" aria-hidden="true" />
          {words.desk.newVisit}
          <KeyCap>N</KeyCap>
        </button>
      </div>
    </div>
  );
}

function titleOf(view: View, date: CivilDate, dates: readonly CivilDate[], isShort: boolean): string {
  if (view === 'month') return monthWords(date);
  if (view === 'week') return weekWords(dates[0] ?? date, dates.at(-1) ?? date);
  return isShort ? middleDateWords(date) : dateWords(date);
}
