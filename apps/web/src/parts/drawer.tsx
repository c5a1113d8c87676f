import { XIcon } from '@phosphor-icons/react/dist/csr/X';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { words } from '#src/text/words.ts';
import styles from './drawer.module.css';
import { KeyCap } from './key-cap.tsx';

interface DrawerProps {
  readonly title: string;
  readonly subtitle?: string;
  readonly from: 'right' | 'left' | 'below' | 'center';
  /** Leaves most of the screen in sight. */
  readonly isNarrow?: boolean;
  /** Stands above the content and does not scroll with it. */
  readonly notice?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A panel over the screen that holds the focus until it is closed: with Esc, its button, or a press beside it. */
export function Drawer({ title, subtitle, from, isNarrow = false, notice, onClose, children }: DrawerProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element === null || element.open) return;
    element.showModal();
    // A field that asks for the focus gets it; opening gave it to the first control.
    element.querySelector<HTMLElement>('[data-first]')?.focus();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the press beside the panel is a short cut; Esc and the button close it too.
    <dialog
      ref={dialog}
      className={styles.drawer}
      data-from={from}
      data-narrow={isNarrow}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
    >
      <div className={styles.body}>
        <div className={styles.head}>
          <div>
            <h2 className={styles.title} id={id}>
              {title}
            </h2>
            {subtitle !== undefined && <p className={styles.subtitle}>{subtitle}</p>}
          </div>
          <button
            type="button"
            className={styles.close}
            aria-label={words.header.close}
            onClick={() => dialog.current?.close()}
          >
            <KeyCap>Esc</KeyCap>
            <XIcon size={20} aria-hidden="true" />
          </button>
        </div>
        <div>{notice}</div>
        <div className={styles.content}>{children}</div>
      </div>
    </dialog>
  );
}
