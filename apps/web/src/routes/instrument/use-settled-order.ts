import { useEffect, useRef, useState } from 'react';

const SETTLE_MS = 400;

/**
 * The ids in an order that follows `current` only after 400 ms in which `entered` has not changed, so that no row jumps under
 * a reading eye while someone types. A new sheet has its own order at once.
 */
export function useSettledOrder(current: readonly string[], entered: unknown, sheet: number): readonly string[] {
  const [settled, setSettled] = useState({ order: current, sheet });
  const latest = useRef(current);
  useEffect(() => {
    latest.current = current;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is entered starts the wait again.
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ order: latest.current, sheet }), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [entered, sheet]);
  if (settled.sheet === sheet) return settled.order;
  setSettled({ order: current, sheet });
  return current;
}
