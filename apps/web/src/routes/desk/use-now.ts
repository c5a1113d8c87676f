import { useEffect, useState } from 'react';
import { type WallMinute, wallMinute } from './clinic-days.ts';

/** What the clinic's wall shows now, to the minute. */
export function useNow(zone: string): WallMinute {
  const [now, setNow] = useState(() => wallMinute(Date.now(), zone));
  useEffect(() => {
    const timer = window.setInterval(() => {
      const next = wallMinute(Date.now(), zone);
      setNow((before) => (before.minute === next.minute && before.date === next.date ? before : next));
    }, 5000);
    return () => window.clearInterval(timer);
  }, [zone]);
  return now;
}
