import { type RefObject, useEffect } from 'react';

/** Keeps a custom property of the document at the height of an element, for what must not sit under it. */
export function useHeightProperty(element: RefObject<HTMLElement | null>, property: `--${string}`): void {
  useEffect(() => {
    const root = document.documentElement;
    const observed = element.current;
    if (observed === null) return;
    const observer = new ResizeObserver(() => root.style.setProperty(property, `${observed.offsetHeight}px`));
    observer.observe(observed);
    return () => {
      observer.disconnect();
      root.style.removeProperty(property);
    };
  }, [element, property]);
}
