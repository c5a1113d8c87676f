import { useEffect, useRef, useState } from 'react';

/** Several changes within this time are told once. */
const gatherMs = 60;

/**
 * Calls `onChange` for changes of these kinds that the server tells of, and each time that the line is up again. `isAbout`
 * leaves out those that are about something else. Returns whether the line is up. Nothing of a patient is in an event.
 */
export function useClinicEvents(
  address: string,
  kinds: readonly ('visit' | 'encounter')[],
  onChange: () => void,
  isAbout: (id: string) => boolean = () => true,
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
      if (latest.current.isAbout(idOf(event.data))) gather();
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

function idOf(data: string): string {
  const value: unknown = JSON.parse(data);
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : '';
}
