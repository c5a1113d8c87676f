import type { Interval } from '@junction/knowledge';
import styles from './probability-bar.module.css';

const WIDE = 0.4;

interface ProbabilityBarProps {
  readonly probability: number;
  readonly interval: Interval;
}

/** Solid up to the lower limit, striped to the upper, a tick at the estimate: hollow when the interval is wider than 40 points. */
export function ProbabilityBar({ probability, interval: [low, high] }: ProbabilityBarProps) {
  return (
    <span className={styles.track} aria-hidden="true">
      <span className={styles.striped} style={{ left: share(low), width: share(high - low) }} />
      <span className={styles.solid} style={{ width: share(low) }} />
      <span className={high - low > WIDE ? styles.hollow : styles.tick} style={{ left: share(probability) }} />
    </span>
  );
}

function share(value: number): string {
  return `${(Math.max(0, value) * 100).toFixed(2)}%`;
}
