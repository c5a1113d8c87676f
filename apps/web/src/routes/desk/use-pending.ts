import type { ScheduleView } from '@junction/contract';
import { useEffect, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { readSchedule, type Visit } from '#src/data/desk/schedule.ts';
import { addDays, wallMinute } from './clinic-days.ts';
import { useDesk } from './desk-context.ts';

/** How far ahead requests are looked for: as far as most clinics let people book. */
const daysAhead = 60;

/** All requests from today on that wait for a decision, whatever days are in view. */
export function usePending(): readonly Visit[] {
  const { address, schedule, tick } = useDesk();
  const { zone, visits } = schedule;
  const [later, setLater] = useState<readonly Visit[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every tick is a change somewhere.
  useEffect(() => {
    let isLeft = false;
    const { date } = wallMinute(Date.now(), zone);
    void callApi<ScheduleView>('GET', `${address}/schedule?from=${date}&to=${addDays(date, daysAhead)}`).then(
      (answer) => {
        if (isLeft || !answer.ok) return;
        setLater(readSchedule(answer.value).visits.filter(({ state }) => state === 'pending'));
      },
    );
    return () => {
      isLeft = true;
    };
  }, [address, zone, tick]);
  const shown = new Map(visits.map((it) => [it.id, it]));
  const all = [...later.filter(({ id }) => !shown.has(id)), ...visits];
  return all.filter(({ state }) => state === 'pending').sort((a, b) => a.start - b.start);
}
