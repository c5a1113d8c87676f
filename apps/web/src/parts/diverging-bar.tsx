import styles from './diverging-bar.module.css';

/** ±10 dB fill the bar. */
const FULL_DECIBANS = 10;

/** Evidence for points right in solid, evidence against points left in stripes, from one middle line. */
export function DivergingBar({ decibans }: { readonly decibans: number }) {
  const half = (Math.min(Math.abs(decibans), FULL_DECIBANS) / FULL_DECIBANS) * 50;
  return (
    <span className={styles.bar} aria-hidden="true">
      <span
        className={decibans >= 0 ? styles.for : styles.against}
        style={
          decibans >= 0 ? { left: '50%', width: `${half.toFixed(2)}%` } : { right: '50%', width: `${half.toFixed(2)}%` }
        }
      />
      <span className={styles.middle} />
    </span>
  );
}
