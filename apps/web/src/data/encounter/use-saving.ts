import type { EntriesEntry } from '@junction/contract';
import type { Entry } from '@junction/encounter';
import { useCallback, useEffect, useRef, useState } from 'react';
import { callApi } from '../api.ts';
import { useSession } from '../session.tsx';
import { type EntryQueue, openEntryQueue } from './entry-queue.ts';

/** As many as one request may carry. */
const MOST = 100;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 15_000;

export interface Saving {
  /** Made here since the encounter was opened, saved or not. */
  readonly made: readonly Entry[];
  /** How many of them the server has not said to have. */
  readonly waiting: number;
  /** When the server last took some. */
  readonly savedAt: number | undefined;
  /** The network did not answer; it is tried again. */
  readonly isCut: boolean;
  /** Why the server does not take them. */
  readonly refused: string | undefined;
  /** This browser keeps nothing: until they are sent, a reload would lose them. */
  readonly isFragile: boolean;
  /** Entries that the server counted last. */
  readonly total: number;
  readonly save: (entries: readonly Entry[]) => void;
}

/** Keeps each entry on this device, sends them in order, and goes on sending until the server has them. */
export function useSaving(address: string, encounterId: string, person: string): Saving {
  const { reload: reloadSession } = useSession();
  const [made, setMade] = useState<readonly Entry[]>([]);
  const [waiting, setWaiting] = useState(0);
  const [savedAt, setSavedAt] = useState<number>();
  const [isCut, setIsCut] = useState(false);
  const [refused, setRefused] = useState<string>();
  const [isFragile, setIsFragile] = useState(false);
  const [total, setTotal] = useState(0);
  const queue = useRef<EntryQueue>(undefined);
  const pending = useRef<readonly Entry[]>([]);
  const line = useRef({ isBusy: false, waitMs: FIRST_WAIT_MS, timer: 0, isGone: false });

  const send = useCallback(async (): Promise<void> => {
    const it = line.current;
    if (it.isBusy || it.isGone) return;
    it.isBusy = true;
    window.clearTimeout(it.timer);
    while (pending.current.length > 0 && !it.isGone) {
      const batch = pending.current.slice(0, MOST);
      const entries = batch.map(({ id, at, body }) => ({ id, at, body }));
      const body: Pick<EntriesEntry, 'entries'> = { entries: entries as EntriesEntry['entries'] }; // Of one shape; only their arrays are read-only here.
      const answer = await callApi<{ readonly total: number }>(
        'POST',
        `${address}/encounters/${encounterId}/entries`,
        body,
      );
      if (!answer.ok) {
        const { status, code, text } = answer.problem;
        const passes = status === 0 || status === 429 || status >= 500;
        setIsCut(passes);
        if (!passes) setRefused(text);
        if (code === 'locked' || code === 'signed-out') await reloadSession();
        if (passes) {
          it.timer = window.setTimeout(() => void send(), it.waitMs);
          it.waitMs = Math.min(it.waitMs * 2, LONGEST_WAIT_MS);
        }
        break;
      }
      it.waitMs = FIRST_WAIT_MS;
      const sent = new Set(batch.map(({ id }) => id));
      pending.current = pending.current.filter(({ id }) => !sent.has(id));
      await queue.current?.remove([...sent]);
      setIsCut(false);
      setTotal(answer.value.total);
      setWaiting(pending.current.length);
      setSavedAt(Date.now());
    }
    it.isBusy = false;
  }, [address, encounterId, reloadSession]);

  const take = useCallback(
    (entries: readonly Entry[]) => {
      pending.current = [...pending.current, ...entries];
      setMade((before) => [...before, ...entries]);
      setWaiting(pending.current.length);
      void send();
    },
    [send],
  );
  const save = useCallback(
    (entries: readonly Entry[]) => {
      const kept = entries.map((entry) => ({ ...entry, encounterId }));
      // Sent while it is being kept: whichever is first, it is not lost.
      const keep = queue.current?.put(kept) ?? Promise.reject(new Error('no queue'));
      keep.catch(() => setIsFragile(true));
      take(entries);
    },
    [encounterId, take],
  );

  useEffect(() => {
    const it = line.current;
    it.isGone = false;
    openEntryQueue()
      .then(async (opened) => {
        queue.current = opened;
        const left = await opened.listOf(encounterId);
        // What somebody else entered on this device is theirs to send.
        const mine = left.filter(({ by, id }) => by === person && !pending.current.some((made) => made.id === id));
        if (mine.length > 0 && !it.isGone) take(mine.map(({ encounterId: _, ...entry }) => entry));
      })
      .catch(() => setIsFragile(true));
    const again = () => void send();
    window.addEventListener('online', again);
    return () => {
      it.isGone = true;
      window.clearTimeout(it.timer);
      window.removeEventListener('online', again);
    };
  }, [encounterId, person, take, send]);

  return { made, waiting, savedAt, isCut, refused, isFragile, total, save };
}
