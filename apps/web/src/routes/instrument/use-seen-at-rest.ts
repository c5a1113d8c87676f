import { type RefObject, useEffect, useState } from 'react';

/** Drawing never waits longer than this for the page to have nothing else to do, in milliseconds. */
const LONGEST = 600;

/** True once an element came into view and the page then had time: so that drawing it delays no answer. */
export function useSeenAtRest(element: RefObject<Element | null>): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (current === null || isSeen) return;
    let cancel = () => {};
    const observer = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting !== true) return;
      observer.disconnect();
      cancel = whenIdle(() => setSeen(true));
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
      cancel();
    };
  }, [element, isSeen]);
  return isSeen;
}

/** Safari has no idle callback yet. */
function whenIdle(act: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const id = requestIdleCallback(act, { timeout: LONGEST });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(act, 50);
  return () => clearTimeout(id);
}
