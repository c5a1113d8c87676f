import type { CivilDate } from '@junction/scheduling';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useSchedule } from '#src/data/desk/use-schedule.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/words.ts';
import { datesOfView, wallMinute } from './clinic-days.ts';
import styles from './desk.module.css';
import type { View } from './desk-columns.ts';
import { DeskReady } from './desk-ready.tsx';

interface DeskProps {
  readonly slug: string;
  readonly isOwner: boolean;
}

/** Fetches the days in view and keeps them as they are on the server. */
export function Desk({ slug, isOwner }: DeskProps) {
  const address = `/api/clinics/${slug}`;
  const [view, setView] = useState<View>('day');
  const [chosen, setDate] = useState<CivilDate>();
  // Until the server has said in which zone the clinic is, the date in Greenwich is near enough to ask with.
  const date = chosen ?? wallMinute(Date.now(), 'UTC').date;
  const [tick, setTick] = useState(0);
  const dates = datesOfView(view, date);
  const from = dates[0] ?? date;
  const to = dates.at(-1) ?? date;
  const hold = useSchedule(address, from, to, () => setTick((count) => count + 1));
  const { schedule, problem, of } = hold;
  const zone = schedule?.zone;
  useEffect(() => {
    if (zone !== undefined) setDate((before) => before ?? wallMinute(Date.now(), zone).date);
  }, [zone]);
  if (schedule === undefined) {
    return (
      <div className={styles.waiting}>
        <Notice kind="problem" text={problem?.text} />
        {problem !== undefined && <Button onPress={() => void hold.reload()}>{words.desk.retry}</Button>}
        {problem === undefined && <p role="status">{words.desk.loading}</p>}
      </div>
    );
  }
  if (schedule.practitioners.length === 0) {
    return (
      <div className={styles.waiting}>
        <p>{words.desk.noPeople}</p>
        {isOwner && (
          <Link to="/clinics/$slug/booking-settings" params={{ slug }}>
            {words.desk.toSettings}
          </Link>
        )}
      </div>
    );
  }
  return (
    <DeskReady
      {...{ slug, address, isOwner, schedule, problem, tick, view, date }}
      isLive={hold.isLive}
      isCurrent={of === `${from}/${to}`}
      reload={hold.reload}
      onView={setView}
      onDate={setDate}
    />
  );
}
