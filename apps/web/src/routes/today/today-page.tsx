import type { Today } from '@junction/contract';
import { Link, useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useClinicEvents } from '#src/data/use-clinic-events.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Notice } from '#src/parts/notice.tsx';
import { dayWords } from '#src/text/day-words.ts';
import { words } from '#src/text/words.ts';
import { WorkFrame } from '../frame/work-frame.tsx';
import { SignalList } from '../signals/signal-list.tsx';
import { DayList } from './day-list.tsx';
import styles from './today.module.css';
import { UnsignedList } from './unsigned-list.tsx';

/** The clinician's day: who comes, in which state, and what is due. */
export function TodayPage() {
  const { slug } = useParams({ from: '/people/clinics/$slug/today' });
  return (
    <WorkFrame title={words.today.title} slug={slug}>
      {({ roles }) =>
        roles.includes('owner') || roles.includes('clinician') ? <Day slug={slug} /> : <p>{words.today.notForYou}</p>
      }
    </WorkFrame>
  );
}

function Day({ slug }: { readonly slug: string }) {
  const address = `/api/clinics/${slug}`;
  const { submit, problem } = useSubmit();
  const [today, setToday] = useState<Today>();
  const load = useCallback(
    () => void submit(() => callApi<Today>('GET', `${address}/today`), setToday),
    [submit, address],
  );
  useEffect(load, [load]);
  useClinicEvents(address, ['visit', 'encounter'], load);
  return (
    <>
      <Notice kind="problem" text={problem} />
      <SignalList slug={slug} />
      {today !== undefined && (
        <>
          <p className={styles.date}>{dayWords(today.date)}</p>
          {today.visits.length === 0 ? (
            <p>
              {words.today.none}{' '}
              <Link to="/clinics/$slug/desk" params={{ slug }}>
                {words.today.toDesk}
              </Link>
            </p>
          ) : (
            <DayList slug={slug} today={today} />
          )}
          {today.unsigned.length > 0 && <UnsignedList slug={slug} today={today} />}
        </>
      )}
    </>
  );
}
