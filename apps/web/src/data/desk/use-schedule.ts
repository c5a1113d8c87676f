import type { ScheduleView } from '@junction/contract';
import type { CivilDate } from '@junction/scheduling';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type ApiProblem, callApi } from '../api.ts';
import { useSession } from '../session.tsx';
import { readSchedule, type Schedule } from './schedule.ts';

export interface ScheduleHold {
  /** Of the days last asked for; undefined until they are there. */
  readonly schedule: Schedule | undefined;
  /** The days that `schedule` is of. */
  readonly of: string | undefined;
  /** Whether changes of others arrive by themselves. */
  readonly isLive: boolean;
  readonly problem: ApiProblem | undefined;
  readonly reload: () => Promise<void>;
}

/** The schedule of the days `from` to `to`, kept as it is on the server: other desks' changes arrive by themselves. */
export function useSchedule(address: string, from: CivilDate, to: CivilDate, onEvent: () => void): ScheduleHold {
  const { reload: reloadSession } = useSession();
  const [held, setHeld] = useState<{ readonly schedule: Schedule; readonly of: string }>();
  const [problem, setProblem] = useState<ApiProblem>();
  const asked = useRef('');
  const turn = useRef(0);
  const key = `${from}/${to}`;
  asked.current = key;
  const reload = useCallback(async () => {
    const mine = ++turn.current;
    const answer = await callApi<ScheduleView>('GET', `${address}/schedule?from=${from}&to=${to}`);
    // A later question is under way, or was answered already.
    if (mine !== turn.current) return;
    if (answer.ok) setHeld({ schedule: readSchedule(answer.value), of: key });
    else if (answer.problem.code === 'locked' || answer.problem.code === 'signed-out') await reloadSession();
    setProblem(answer.ok ? undefined : answer.problem);
  }, [address, from, to, key, reloadSession]);
  useEffect(() => void reload(), [reload]);
  const isLive = useScheduleEvents(address, () => {
    void reload();
    onEvent();
  });
  return { schedule: held?.schedule, of: held?.of, isLive, problem, reload };
}

/** Several changes within this time are fetched together: well under the second in which desks see each other. */
const gatherMs = 60;

/** Calls `onChange` for every change that the server tells of, and after each time that the line was down. */
function useScheduleEvents(address: string, onChange: () => void): boolean {
  const [isLive, setIsLive] = useState(false);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    let timer = 0;
    const gather = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => latest.current(), gatherMs);
    };
    const source = new EventSource(`${address}/schedule/events`);
    source.onopen = () => {
      setIsLive(true);
      gather();
    };
    source.onmessage = gather;
    for (const kind of ['visit', 'block', 'hold', 'waiting', 'settings']) source.addEventListener(kind, gather);
    source.onerror = () => setIsLive(false);
    return () => {
      window.clearTimeout(timer);
      source.close();
    };
  }, [address]);
  return isLive;
}
