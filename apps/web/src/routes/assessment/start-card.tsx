import { words } from '#src/text/words.ts';
import styles from './start-card.module.css';

/** An empty sheet: one sentence and one action. */
export function StartCard({ onSample }: { readonly onSample: () => void }) {
  return (
    <section className={styles.card} aria-labelledby="start-heading">
      <h2 className={styles.title} id="start-heading">
        {words.start.title}
      </h2>
      <p className={styles.text}>{words.start.text}</p>
      <button type="button" className={styles.action} onClick={onSample}>
        {words.header.sampleAction}
      </button>
      <p className={styles.note}>{words.start.note}</p>
    </section>
  );
}
