import { useEffect, useRef, useState } from 'react';

/** Several changes within this time are told once. */
const gatherMs = 60;

/**
 * Calls `onChange` for changes of these kinds that the server tells of, and each time that the line is up again. `isAbout`
 * leaves out those that are about something else. Returns whether the line is up. Nothing of a patient is in an event.
 */
export function useClinicEvents(
  address: string,
  kinds: readonly ('visit' | 'encounter' | 'signal')[],
  onChange: () => void,
  isAbout: (id: string, version: number) => boolean = () => true,
): boolean {
  const [isLive, setIsLive] = useState(false);
  const latest = useRef({ onChange, isAbout });
  useEffect(() => {
    latest.current = { onChange, isAbout };
  });
  const named = kinds.join(' ');
  useEffect(() => {
    let timer = 0;
    let wasDown = false;
    const gather = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => latest.current.onChange(), gatherMs);
    };
    const hear = (event: MessageEvent<string>) => {
      const { id, version } = parseEvent(event.data);
      if (latest.current.isAbout(id, version)) gather();
    };
    const source = new EventSource(`${address}/schedule/events`);
    source.onopen = () => {
      setIsLive(true);
      if (wasDown) gather();
    };
    for (const kind of named.split(' ')) source.addEventListener(kind, hear);
    source.onerror = () => {
      wasDown = true;
      setIsLive(false);
    };
    return () => {
      window.clearTimeout(timer);
      source.close();
    };
  }, [address, named]);
  return isLive;
}

function parseEvent(data: string): { readonly id: string; readonly version: number } {
  const value: unknown = JSON.parse(data);
  if (typeof value !== 'object' || value === null) return { id: '', version: 0 };
  return {
    id: 'id' in value ? String(value.id) : '',
    version: 'version' in value ? Number(value.version) : 0,
  };
}
