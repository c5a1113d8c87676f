import type { Condition } from '@junction/knowledge';
import type { Ranking } from '@junction/reasoning';
import { memo, type ReactNode } from 'react';
import { ProbabilityBar } from '#src/parts/probability-bar.tsx';
import { percent, percentRange } from '#src/text/format.ts';
import { probabilityWord } from '#src/text/probability-word.ts';
import { shortName } from '#src/text/short-name.ts';
import { words } from '#src/text/words.ts';
import styles from './differential-row.module.css';
import { useEarlier } from './use-earlier.ts';

interface DifferentialRowProps {
  readonly condition: Condition;
  readonly row: Ranking['differential'][number];
  readonly isOpen: boolean;
  readonly onToggle: (condition: string) => void;
  readonly children?: ReactNode;
}

/** One cause: name, word and percent, bar, interval. Open, its evidence stands below. */
export const DifferentialRow = memo(function DifferentialRow(props: DifferentialRowProps) {
  const { condition, row, isOpen, onToggle, children } = props;
  const shown = percent(row.probability);
  const earlier = useEarlier(shown);
  return (
    <div className={styles.row} data-open={isOpen}>
      <button
        type="button"
        className={styles.summary}
        aria-expanded={isOpen}
        data-condition={condition.id}
        data-probability={row.probability}
        data-interval={row.interval.join(' ')}
        onClick={() => onToggle(condition.id)}
      >
        <span className={styles.head}>
          <span className={styles.name}>{shortName(condition.name)}</span>
          <span className={styles.word}>
            {earlier !== undefined && <span className={styles.earlier}>{words.differential.was(earlier)}</span>}
            <strong className={styles.strong}>{words.probabilityWords[probabilityWord(row.probability)]}</strong>{' '}
            {shown}
          </span>
        </span>
        <ProbabilityBar probability={row.probability} interval={row.interval} />
        <span className={styles.range}>{percentRange(row.interval)}</span>
      </button>
      {isOpen && children}
    </div>
  );
});
