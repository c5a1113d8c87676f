import type { SessionState } from '@junction/contract';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { type ApiAnswer, callApi } from './api.ts';

export interface SessionHold {
  /** Undefined until the server has said. */
  readonly session: SessionState | undefined;
  /** What the server says after a step that may change it. */
  readonly take: (session: SessionState) => void;
  readonly reload: () => Promise<void>;
}

const SessionContext = createContext<SessionHold | undefined>(undefined);

const nobody: SessionState = { state: 'signed-out', clinic: null, person: null, people: [], steppedUpUntil: null };

/** Keeps who is signed in for everything inside. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [session, setSession] = useState<SessionState>();
  // Whoever leaves stands at the door of the clinic that they left.
  const take = useCallback(
    (next: SessionState) => setSession((before) => ({ ...next, clinic: next.clinic ?? before?.clinic ?? null })),
    [],
  );
  const reload = useCallback(async () => {
    const answer: ApiAnswer<SessionState> = await callApi('GET', '/api/session');
    take(answer.ok ? answer.value : nobody);
  }, [take]);
  useEffect(() => void reload(), [reload]);
  const hold = useMemo(() => ({ session, take, reload }), [session, take, reload]);
  return <SessionContext.Provider value={hold}>{children}</SessionContext.Provider>;
}

export function useSession(): SessionHold {
  const hold = useContext(SessionContext);
  if (hold === undefined) throw new Error('useSession needs a SessionProvider around it');
  return hold;
}
