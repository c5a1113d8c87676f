import { useSyncExternalStore } from 'react';

/** Phone below 700, drawer below 1024, panes above, and the plan as a pane of its own from 1680. */
export type Layout = 'phone' | 'tablet' | 'desk' | 'wide';

const FROM = { wide: '(min-width: 1680px)', desk: '(min-width: 1024px)', tablet: '(min-width: 700px)' } as const;

export function useLayout(): Layout {
  return useSyncExternalStore(subscribe, layoutNow);
}

function layoutNow(): Layout {
  if (matchMedia(FROM.wide).matches) return 'wide';
  if (matchMedia(FROM.desk).matches) return 'desk';
  return matchMedia(FROM.tablet).matches ? 'tablet' : 'phone';
}

function subscribe(onChange: () => void): () => void {
  const queries = Object.values(FROM).map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', onChange);
  return () => {
    for (const query of queries) query.removeEventListener('change', onChange);
  };
}
