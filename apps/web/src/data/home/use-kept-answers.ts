import { useCallback, useEffect, useRef, useState } from 'react';
import { type KeptAnswer, keepAnswer, keptAnswers } from './kept-answers.ts';
import { type Sent, sendKept } from './send-kept.ts';

export interface KeptAnswers {
  readonly waiting: readonly KeptAnswer[];
  /** `none`: this browser keeps nothing. */
  readonly state: 'still' | 'sending' | 'offline' | 'refused' | 'none';
  readonly keep: (answer: KeptAnswer) => Promise<Sent | undefined>;
}

const RETRY_MS = 30_000;

/** Answers of one patient that wait on this device. They are sent at once, when the network is back, and now and then. */
export function useKeptAnswers(slug: string, patientId: string, onSent: (sent: Sent) => void): KeptAnswers {
  const [waiting, setWaiting] = useState<readonly KeptAnswer[]>([]);
  const [state, setState] = useState<KeptAnswers['state']>('still');
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const told = useRef(onSent);
  told.current = onSent;

  const look = useCallback(async () => {
    const all = await keptAnswers();
    setWaiting(all.filter((it) => it.slug === slug && it.patientId === patientId));
  }, [slug, patientId]);

  const send = useCallback((): Promise<Sent> => {
    // One after the other: two calls at once would send the same answers twice for nothing.
    const next = turn.current.then(async () => {
      await look();
      setState('sending');
      const sent = await sendKept(slug, patientId);
      await look();
      setState(sent.stop === 'none' ? 'still' : sent.stop);
      if (sent.sent > 0) told.current(sent);
      return sent;
    });
    turn.current = next.catch(() => undefined);
    return next;
  }, [slug, patientId, look]);

  const sendOrSay = useCallback(() => void send().catch(() => setState('none')), [send]);
  useEffect(() => {
    sendOrSay();
    addEventListener('online', sendOrSay);
    const onShow = () => document.visibilityState === 'visible' && sendOrSay();
    document.addEventListener('visibilitychange', onShow);
    return () => {
      removeEventListener('online', sendOrSay);
      document.removeEventListener('visibilitychange', onShow);
    };
  }, [sendOrSay]);
  useEffect(() => {
    if (state !== 'offline' || waiting.length === 0) return;
    const timer = setInterval(sendOrSay, RETRY_MS);
    return () => clearInterval(timer);
  }, [state, waiting.length, sendOrSay]);

  const keep = useCallback(
    async (answer: KeptAnswer): Promise<Sent | undefined> => {
      try {
        await keepAnswer(answer);
        await look();
        return await send();
      } catch {
        setState('none');
        return undefined;
      }
    },
    [look, send],
  );
  return { waiting, state, keep };
}
