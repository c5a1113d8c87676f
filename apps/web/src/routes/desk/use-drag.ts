import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { Visit } from '#src/data/desk/schedule.ts';
import type { Column, Placed } from './desk-columns.ts';
import type { Draft } from './draft.ts';
import { type Edges, snapped } from './moves.ts';

interface DragQuery {
  readonly columns: readonly Column[];
  readonly edges: Edges;
  readonly scale: number;
  readonly onDraft: (draft: Draft | undefined) => void;
  readonly onDrop: (draft: Draft) => void;
}

interface Drag {
  readonly isDragging: boolean;
  readonly grab: (event: PointerEvent, how: 'move' | 'resize', placed: Placed<Visit>, column: number) => void;
  /** True right after a drag, so that the press that ends it opens nothing. */
  readonly wasDragged: () => boolean;
}

/** A press becomes a drag after so many pixels. */
const slack = 5;

/** Drags with mouse or pen. A finger scrolls; on touch a visit is moved in its drawer or by its buttons. */
export function useDrag(query: DragQuery): Drag {
  const latest = useRef(query);
  useEffect(() => {
    latest.current = query;
  });
  const [isDragging, setIsDragging] = useState(false);
  const dragged = useRef(false);
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);
  const grab = useCallback(
    (event: PointerEvent, how: 'move' | 'resize', { it, start, end }: Placed<Visit>, column: number) => {
      if (event.pointerType === 'touch' || event.button !== 0) return;
      dragged.current = false;
      const from = { x: event.clientX, y: event.clientY };
      const minutes = end - start;
      let draft: Draft | undefined;
      const move = (to: globalThis.PointerEvent) => {
        const { scale, edges, onDraft } = latest.current;
        if (draft === undefined && Math.hypot(to.clientX - from.x, to.clientY - from.y) < slack) return;
        dragged.current = true;
        setIsDragging(true);
        const by = (to.clientY - from.y) / scale;
        const wished =
          how === 'resize'
            ? { column, minute: start, minutes: Math.max(5, Math.min(edges.to - start, snapped(minutes + by))) }
            : {
                column: columnUnder(to) ?? draft?.column ?? column,
                minute: Math.max(edges.from, Math.min(edges.to - minutes, snapped(start + by))),
                minutes,
              };
        draft = { visit: it, ...wished };
        onDraft(draft);
      };
      const finish = (cancelled: boolean) => {
        stop.current?.();
        setIsDragging(false);
        // The press that the browser makes of the release still has to see that it ends a drag.
        setTimeout(() => {
          dragged.current = false;
        });
        if (draft === undefined) return;
        if (cancelled) latest.current.onDraft(undefined);
        else latest.current.onDrop(draft);
      };
      const up = () => finish(false);
      const key = (pressed: KeyboardEvent) => {
        if (pressed.key !== 'Escape') return;
        pressed.preventDefault();
        finish(true);
      };
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', up);
      window.addEventListener('keydown', key, true);
      stop.current = () => {
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', up);
        window.removeEventListener('keydown', key, true);
      };
    },
    [],
  );
  return { isDragging, grab, wasDragged: useCallback(() => dragged.current, []) };
}

function columnUnder({ clientX, clientY }: globalThis.PointerEvent): number | undefined {
  const found = document.elementsFromPoint(clientX, clientY).find((it) => it.hasAttribute('data-column'));
  const index = found?.getAttribute('data-column');
  return index === null || index === undefined ? undefined : Number(index);
}
