import { type TouchEvent, useRef } from 'react';

interface Swipe {
  readonly onTouchStart: (event: TouchEvent) => void;
  readonly onTouchEnd: (event: TouchEvent) => void;
}

/** Tells of a clear swipe to the side with one finger: 1 to the left, for what comes next; −1 back. */
export function useSwipe(onSwipe: (by: 1 | -1) => void): Swipe {
  const from = useRef<{ readonly x: number; readonly y: number }>(undefined);
  return {
    onTouchStart: ({ touches }) => {
      const touch = touches[0];
      from.current = touches.length === 1 && touch !== undefined ? { x: touch.clientX, y: touch.clientY } : undefined;
    },
    onTouchEnd: ({ changedTouches }) => {
      const touch = changedTouches[0];
      const start = from.current;
      if (touch === undefined || start === undefined) return;
      const across = touch.clientX - start.x;
      if (Math.abs(across) > 70 && Math.abs(across) > 3 * Math.abs(touch.clientY - start.y)) {
        onSwipe(across < 0 ? 1 : -1);
      }
    },
  };
}
