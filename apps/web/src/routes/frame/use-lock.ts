import type { SessionState } from '@junction/contract';
import { useCallback, useEffect } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSession } from '#src/data/session.tsx';

/** A little before the server does it by itself, so that what is on the screen goes away too. */
const restMs = 14.5 * 60_000;

/** Locks the screen: when it is told to, with Control+Shift+L, and when nobody has touched anything for a while. */
export function useLock(): () => void {
  const { take, reload } = useSession();
  const lock = useCallback(() => {
    void callApi<SessionState>('POST', '/api/session/lock').then((answer) => {
      if (answer.ok) take(answer.value);
      else void reload();
    });
  }, [take, reload]);
  useEffect(() => {
    let timer = window.setTimeout(lock, restMs);
    const touched = (event: Event) => {
      window.clearTimeout(timer);
      timer = window.setTimeout(lock, restMs);
      if (!(event instanceof KeyboardEvent) || !event.ctrlKey || !event.shiftKey || event.code !== 'KeyL') return;
      event.preventDefault();
      lock();
    };
    window.addEventListener('keydown', touched);
    window.addEventListener('pointerdown', touched);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('keydown', touched);
      window.removeEventListener('pointerdown', touched);
    };
  }, [lock]);
  return lock;
}
