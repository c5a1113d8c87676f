import { useEffect, useRef } from 'react';

/** What a key does; false where there was nothing to do, so that the browser may. */
export type KeyActions = Readonly<Record<string, () => boolean>>;

/**
 * The keys of the desk, by name: `n`, `shift+arrowup`. They rest while something is typed, in a dialog, and beside Control,
 * Alt and Meta.
 */
export function useDeskKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (target?.closest('input, textarea, select, dialog') || document.querySelector('dialog[open]') !== null) return;
      const key = event.key.toLowerCase();
      // Signs that need Shift on some keyboards are named without it.
      const name = event.shiftKey && key.length > 1 ? `shift+${key}` : key;
      if (latest.current[name]?.() === true) event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}
