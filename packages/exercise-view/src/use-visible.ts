import { type RefObject, useEffect, useState } from 'react';

/** Whether an element is in view and its page is shown. */
export function useVisible(element: RefObject<Element | null>): boolean {
  const [isInView, setInView] = useState(false);
  const [isShown, setShown] = useState(() => document.visibilityState === 'visible');
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const observer = new IntersectionObserver((entries) => setInView(entries.at(-1)?.isIntersecting === true));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  useEffect(() => {
    const onChange = () => setShown(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', onChange);
    return () => document.removeEventListener('visibilitychange', onChange);
  }, []);
  return isInView && isShown;
}
