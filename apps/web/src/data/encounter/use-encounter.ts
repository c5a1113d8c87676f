import type { EncounterState } from '@junction/contract';
import type { Entry, EntryBody } from '@junction/encounter';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { callApi } from '../api.ts';
import { useSession } from '../session.tsx';
import { useClinicEvents } from '../use-clinic-events.ts';
import { mergeEntries } from './merge-entries.ts';
import { newEntry } from './new-entry.ts';
import { type Saving, useSaving } from './use-saving.ts';

export interface EncounterHold {
  /** As the server last told it; undefined until it has. */
  readonly stored: EncounterState | undefined;
  /** Everything that is known to be entered, by anybody. */
  readonly entries: readonly Entry[];
  readonly saving: Saving;
  /** Whether what others enter arrives by itself. */
  readonly isLive: boolean;
  readonly problem: string | undefined;
  readonly enter: (...bodies: readonly EntryBody[]) => void;
  readonly reload: () => Promise<void>;
}

const NONE: EncounterState['entries'] = [];

/** One encounter, kept as it is on the server: what is entered here is saved at once, what others enter arrives by itself. */
export function useEncounter(address: string, encounterId: string, person: string): EncounterHold {
  const { reload: reloadSession } = useSession();
  const [stored, setStored] = useState<EncounterState>();
  const [problem, setProblem] = useState<string>();
  const saving = useSaving(address, encounterId, person);
  const turn = useRef(0);
  const reload = useCallback(async () => {
    const mine = ++turn.current;
    const answer = await callApi<EncounterState>('GET', `${address}/encounters/${encounterId}/state`);
    if (mine !== turn.current) return;
    if (answer.ok) setStored(answer.value);
    else if (answer.problem.code === 'locked' || answer.problem.code === 'signed-out') await reloadSession();
    // While the network is cut, the line of saved entries says so.
    setProblem(answer.ok || answer.problem.status === 0 ? undefined : answer.problem.text);
  }, [address, encounterId, reloadSession]);
  useEffect(() => void reload(), [reload]);
  const newest = useRef(0);
  const isLive = useClinicEvents(
    address,
    ['encounter'],
    () => {
      // What was saved from here is here already.
      if (newest.current !== saving.total) void reload();
    },
    (id, version) => {
      if (id !== encounterId) return false;
      newest.current = version;
      return true;
    },
  );
  const entries = useMemo(() => mergeEntries(stored?.entries ?? NONE, saving.made), [stored, saving.made]);
  const latest = useRef(entries);
  latest.current = entries;
  const { save } = saving;
  const enter = useCallback(
    (...bodies: readonly EntryBody[]) => {
      const made: Entry[] = [];
      for (const body of bodies) made.push(newEntry(body, person, Date.now(), [...latest.current, ...made]));
      latest.current = [...latest.current, ...made];
      save(made);
    },
    [person, save],
  );
  return { stored, entries, saving, isLive, problem, enter, reload };
}
