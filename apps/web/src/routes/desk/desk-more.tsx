import { DotsThreeIcon } from '@phosphor-icons/react/dist/csr/DotsThree';
import { useEffect, useRef, useState } from 'react';
import { KeyCap } from '#src/parts/key-cap.tsx';
import { words } from '#src/text/words.ts';
import { useDesk } from './desk-context.ts';
import styles from './desk-more.module.css';

/** What a desk does less often. On narrow screens the waiting list and the requests are here too. */
export function DeskMore() {
  const { open } = useDesk();
  const [isOpen, setIsOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const leave = (event: Event) => {
      if (event.target instanceof Node && whole.current?.contains(event.target)) return;
      setIsOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [isOpen]);
  const does = (act: () => void) => () => {
    setIsOpen(false);
    act();
  };
  const entries = [
    { label: words.desk.side, narrow: true, act: () => open({ kind: 'side' }) },
    { label: words.desk.series, act: () => open({ kind: 'series' }) },
    { label: words.desk.block, cap: 'B', act: () => open({ kind: 'block' }) },
    { label: words.desk.sheet, cap: 'P', act: () => print() },
    { label: words.desk.keys, cap: '?', act: () => open({ kind: 'keys' }) },
  ];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes the list from anywhere within.
    <div
      className={styles.more}
      ref={whole}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setIsOpen(false);
      }}
    >
      <button
        type="button"
        className={styles.button}
        aria-label={words.desk.more}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <DotsThreeIcon size={22} weight="bold" aria-hidden="true" />
      </button>
      {isOpen && (
        <ul className={styles.list}>
          {entries.map(({ label, cap, narrow, act }) => (
            <li key={label} className={narrow === true ? styles.narrow : undefined}>
              <button type="button" className={styles.entry} onClick={does(act)}>
                {label}
                {cap !== undefined && <KeyCap>{cap}</KeyCap>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
