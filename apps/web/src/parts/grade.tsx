import type { Quality, Source } from '@junction/knowledge';
import { words } from '#src/text/words.ts';
import styles from './grade.module.css';

const FILLED: Readonly<Record<Quality, number>> = { high: 4, moderate: 3, low: 2, 'very-low': 1 };
const BOXES = [1, 2, 3, 4] as const;

interface GradeProps {
  readonly quality: Quality;
  /** An estimate never fills more than one box, whatever its quality is called. */
  readonly source: Source;
}

/** Four boxes and a word: how good the evidence behind a number is. */
export function Grade({ quality, source }: GradeProps) {
  const filled = source === 'estimate' ? 1 : FILLED[quality];
  return (
    <span className={styles.grade}>
      <svg className={styles.boxes} viewBox="0 0 38 12" aria-hidden="true" focusable="false">
        {BOXES.map((box) => (
          <rect
            key={box}
            className={box <= filled ? styles.filled : styles.open}
            x={(box - 1) * 10 + 0.75}
            y="0.75"
            width="6.5"
            height="10.5"
            rx="1"
          />
        ))}
      </svg>
      {source === 'estimate' ? words.qualities['very-low'] : words.qualities[quality]}
    </span>
  );
}
