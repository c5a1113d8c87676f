import styles from './mark.module.css';

/** The mark: a stem, a yellow node, three branches. The name stands beside it or in the page. */
export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path className={styles.path} d="M16 3.5V28M16 15.5C14 20 10 22.5 5.5 23.5M16 15.5C18 20 22 22.5 26.5 23.5" />
      <circle className={styles.node} cx="16" cy="12" r="4" />
    </svg>
  );
}
