import type { OutcomeGroup } from '@junction/contract';
import { percent } from '#src/text/format.ts';
import { words } from '#src/text/words.ts';
import styles from './outcomes.module.css';

interface ShareLineProps {
  readonly name: string;
  readonly share: OutcomeGroup['improved'];
  /** The name stands above already. */
  readonly isBare?: boolean;
}

/** A share with its interval; dotted and without a figure where there are too few. */
export function ShareLine({ name, share: { people, few, share, low, high }, isBare = false }: ShareLineProps) {
  const isKnown = !few && share !== null && low !== null && high !== null;
  return (
    <div className={styles.line}>
      {!isBare && <span className={styles.name}>{name}</span>}
      <svg className={styles.bar} viewBox="0 0 122 14" aria-hidden="true" focusable="false">
        <path className={styles.axis} d="M1 7H121" />
        {isKnown ? (
          <>
            <path className={styles.interval} d={`M${1 + low * 120} 7H${1 + high * 120}`} />
            <circle className={styles.dot} cx={1 + share * 120} cy="7" r="5" />
          </>
        ) : (
          <path className={styles.few} d="M30 7H115" />
        )}
      </svg>
      <span className={styles.value}>
        <strong>{isKnown ? percent(share) : words.outcomes.tooFew}</strong>
        <span className={styles.quiet}>
          {isKnown ? words.outcomes.range(low, high, people) : words.outcomes.people(people)}
        </span>
      </span>
    </div>
  );
}
