import styles from './key-cap.module.css';

/** A key as it is printed on a control. Screen readers get it from `aria-keyshortcuts` of the control instead. */
export function KeyCap({ children }: { readonly children: string }) {
  return (
    <span className={styles.cap} aria-hidden="true">
      {children}
    </span>
  );
}
