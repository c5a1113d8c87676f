import { useEffect, useRef } from 'react';

/** What a key does; true when it did something, so that the browser does not also act on it. */
export interface KeyActions {
  readonly answer: (key: 'p' | 'a' | 'n' | 'l' | 'r' | 'b') => boolean;
  readonly move: (step: 1 | -1) => boolean;
  readonly nextOpen: () => boolean;
  readonly search: () => boolean;
  readonly plan: () => boolean;
  /** A letter after G, other than P. */
  readonly goTo?: (letter: string) => boolean;
  readonly undo: () => boolean;
}

const SEQUENCE_MS = 2000;
/** The name of the finding in hand, once it is answered: Enter goes on from it. */
const ANSWERED = '[data-finding][data-answered="true"]';

/**
 * The keys of the assessment. They rest while something is typed, in a dialog, and where a control uses the key itself;
 * single letters can be switched off, for people who speak to their computer.
 */
export function useKeys(actions: KeyActions, singleKeys: boolean): void {
  const latest = useRef(actions);
  const lastG = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || event.altKey || isTyping(target) || document.querySelector('dialog[open]') !== null)
        return;
      if (run(event, target)) event.preventDefault();
    };
    const run = (event: KeyboardEvent, target: Element | null): boolean => {
      const key = event.key.toLowerCase();
      const keys = latest.current;
      if (event.ctrlKey || event.metaKey) return key === 'z' && !event.shiftKey && keys.undo();
      if (key === 'arrowdown' && !ownsArrows(target)) return keys.move(1);
      if (key === 'arrowup' && !ownsArrows(target)) return keys.move(-1);
      if (key === 'enter' && (target === null || target === document.body || target.matches(ANSWERED)))
        return keys.nextOpen();
      if (!singleKeys) return false;
      if (event.timeStamp - lastG.current < SEQUENCE_MS && (key === 'p' ? keys.plan() : keys.goTo?.(key) === true)) {
        lastG.current = Number.NEGATIVE_INFINITY;
        return true;
      }
      if (key === 'g') lastG.current = event.timeStamp;
      if (key === '/') return keys.search();
      return isAnswerKey(key) && keys.answer(key);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [singleKeys]);
}

type AnswerKey = Parameters<KeyActions['answer']>[0];

function isAnswerKey(key: string): key is AnswerKey {
  return ['p', 'a', 'n', 'l', 'r', 'b'].includes(key);
}

function isTyping(target: Element | null): boolean {
  return (
    target?.closest('input:not([type="range"]), textarea, select, [contenteditable="true"]') !== null && target !== null
  );
}

function ownsArrows(target: Element | null): boolean {
  return target !== null && target.closest('input[type="range"], [role="tablist"], [role="listbox"]') !== null;
}
