import { useCallback, useState } from 'react';
import type { ApiAnswer } from './api.ts';
import { useSession } from './session.tsx';

export interface Submit {
  readonly isBusy: boolean;
  /** Why the last one was refused, in words. */
  readonly problem: string | undefined;
  /** Set while a proof of who is there is asked for; `go` repeats what needed it. */
  readonly proof: { readonly go: () => void; readonly cancel: () => void } | undefined;
  readonly submit: <T>(send: () => Promise<ApiAnswer<T>>, done: (value: T) => void) => Promise<void>;
  readonly say: (problem: string | undefined) => void;
}

/** Sends something, one at a time, and keeps why it was refused. Asks who is there where the server wants to know. */
export function useSubmit(): Submit {
  const { reload } = useSession();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, say] = useState<string>();
  const [waiting, setWaiting] = useState<() => void>();
  const submit = useCallback(
    async <T>(send: () => Promise<ApiAnswer<T>>, done: (value: T) => void): Promise<void> => {
      setIsBusy(true);
      say(undefined);
      const answer = await send();
      setIsBusy(false);
      if (answer.ok) return done(answer.value);
      const { code, text } = answer.problem;
      if (code === 'step-up') return setWaiting(() => () => void submit(send, done));
      if (code === 'locked' || code === 'signed-out') await reload();
      say(text);
    },
    [reload],
  );
  const proof = waiting && {
    go: () => {
      setWaiting(undefined);
      waiting();
    },
    cancel: () => setWaiting(undefined),
  };
  return { isBusy, problem, proof, submit, say };
}
