import { type RefObject, useEffect, useState } from 'react';

/** What fits beside each other: one figure, two, or two and what was drawn. */
export type Width = 'one' | 'two' | 'all';

/** From these widths of the chart on, in pixels. */
const FROM = { two: 560, all: 900 } as const;

/** How much fits into the element. One figure until it was measured. */
export function useWidth(element: RefObject<HTMLElement | null>): Width {
  const [width, setWidth] = useState<Width>('one');
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width: pixels } = entry.contentRect;
      setWidth(pixels >= FROM.all ? 'all' : pixels >= FROM.two ? 'two' : 'one');
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
