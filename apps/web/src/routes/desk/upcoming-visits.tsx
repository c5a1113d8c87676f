import type { ScheduleView } from '@junction/contract';
import { useEffect, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { readSchedule, type Visit } from '#src/data/desk/schedule.ts';
import { words } from '#src/text/words.ts';
import { addDays, wallMinute } from './clinic-days.ts';
import { useDesk } from './desk-context.ts';
import styles from './drawer-form.module.css';
import { clockWords, shortDateWords } from './time-words.ts';

/** Sixty days, as many as a schedule is asked for at once. */
const daysAhead = 60;

interface UpcomingVisitsProps {
  readonly patientId: string;
  readonly onGo: (to: number) => void;
}

/** When the patient comes from today on; a press opens the visit on its day. */
export function UpcomingVisits({ patientId, onGo }: UpcomingVisitsProps) {
  const { address, schedule, tick, open } = useDesk();
  const { zone } = schedule;
  const [visits, setVisits] = useState<readonly Visit[]>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: every tick is a change somewhere.
  useEffect(() => {
    let isLeft = false;
    const { date } = wallMinute(Date.now(), zone);
    void callApi<ScheduleView>('GET', `${address}/schedule?from=${date}&to=${addDays(date, daysAhead)}`).then(
      (answer) => {
        if (isLeft || !answer.ok) return;
        const own = readSchedule(answer.value).visits.filter(
          ({ patient, state }) => patient?.id === patientId && state !== 'cancelled',
        );
        setVisits([...own].sort((a, b) => a.start - b.start));
      },
    );
    return () => {
      isLeft = true;
    };
  }, [address, zone, patientId, tick]);
  if (visits === undefined) return null;
  if (visits.length === 0) return <p className={styles.quiet}>{words.patientPanel.none}</p>;
  return (
    <ul className={styles.list}>
      {visits.map((visit) => {
        const { date, minute } = wallMinute(visit.start, zone);
        const service = schedule.services.find(({ id }) => id === visit.service)?.name;
        const who = schedule.practitioners.find(({ id }) => id === visit.practitioner)?.name;
        return (
          <li key={visit.id}>
            <button
              type="button"
              className={styles.row}
              onClick={() => {
                onGo(visit.start);
                open({ kind: 'visit', visit });
              }}
            >
              <strong>
                {shortDateWords(date)}, {clockWords(minute)}
              </strong>
              <span className={styles.quiet}>
                {[service, who, words.states[visit.state]].filter(Boolean).join(', ')}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
