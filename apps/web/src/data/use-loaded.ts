import { useEffect, useState } from 'react';

export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly value: T };

/** The state of something that is loaded once. `load` must be the same function on every render; a new `attempt` starts again. */
export function useLoaded<T>(load: (signal: AbortSignal) => Promise<T>, attempt = 0): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is the wish to load again.
  useEffect(() => {
    const abort = new AbortController();
    setLoaded({ kind: 'loading' });
    load(abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) setLoaded({ kind: 'ready', value });
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setLoaded({ kind: 'failed', error });
      },
    );
    return () => abort.abort();
  }, [load, attempt]);
  return loaded;
}
