import { useCallback, useEffect, useRef, useState } from 'react';
import type { UndoOffer } from './desk-context.ts';

const offeredMs = 10_000;

export interface Offers {
  readonly offer: UndoOffer | undefined;
  readonly say: (offer: UndoOffer | undefined) => void;
  readonly undo: () => boolean;
}

/** What was done last, for ten seconds, with the way back. */
export function useOffers(): Offers {
  const [offer, setOffer] = useState<UndoOffer>();
  const timer = useRef(0);
  const say = useCallback((next: UndoOffer | undefined) => {
    window.clearTimeout(timer.current);
    setOffer(next);
    if (next !== undefined) timer.current = window.setTimeout(() => setOffer(undefined), offeredMs);
  }, []);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const undo = useCallback(() => {
    if (offer?.undo === undefined) return false;
    say(undefined);
    void offer.undo();
    return true;
  }, [offer, say]);
  return { offer, say, undo };
}
