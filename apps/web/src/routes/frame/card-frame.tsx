import { type ReactNode, useEffect, useRef } from 'react';
import { Mark } from '#src/parts/mark.tsx';
import styles from './card-frame.module.css';

interface CardFrameProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** One thing to do, in the middle of the page. A new title is read out, for it is a new step. */
export function CardFrame({ title, lead, children }: CardFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Junction`;
    if (document.activeElement === document.body) heading.current?.focus();
  }, [title]);
  return (
    <main className={styles.frame}>
      <div className={styles.card}>
        <div>
          <Mark />
          <h1 className={styles.title} ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <p className={styles.lead}>{lead}</p>
        </div>
        {children}
      </div>
    </main>
  );
}
