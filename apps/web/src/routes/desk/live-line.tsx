import { words } from '#src/text/words.ts';
import styles from './live-line.module.css';

/** Whether changes of other desks arrive by themselves just now. */
export function LiveLine({ isLive }: { readonly isLive: boolean }) {
  return (
    <p className={styles.line} role="status">
      <span className={styles.dot} data-live={isLive} aria-hidden="true" />
      {isLive ? `${words.desk.live}. ${words.desk.changedElsewhere}` : words.desk.notLive}
    </p>
  );
}
