import { useEffect, useRef, useState } from 'react';

const SHOWN_MS = 2000;

/** What a value was before it last changed, for two seconds after; undefined else. */
export function useEarlier(value: string): string | undefined {
  const last = useRef(value);
  const [earlier, setEarlier] = useState<string>();
  useEffect(() => {
    if (last.current === value) return;
    setEarlier(last.current);
    last.current = value;
    const timer = setTimeout(() => setEarlier(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return earlier;
}
