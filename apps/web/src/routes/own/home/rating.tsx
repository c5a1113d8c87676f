import { useId } from 'react';
import styles from './rating.module.css';

interface RatingProps {
  readonly legend: string;
  readonly hint?: string;
  readonly from: number;
  readonly to: number;
  /** What the ends mean. */
  readonly low: string;
  readonly high: string;
  readonly value: number | undefined;
  readonly onChange: (value: number) => void;
  /** The legend is already a heading on the page. */
  readonly isTitled?: boolean;
}

/** A whole number in one touch; arrow keys move through it. */
export function Rating({ legend, hint, from, to, low, high, value, onChange, isTitled = false }: RatingProps) {
  const name = useId();
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return (
    <fieldset className={styles.rating}>
      <legend className={isTitled ? styles.hidden : styles.legend}>{legend}</legend>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      <div className={styles.numbers}>
        {numbers.map((number) => (
          <label key={number} className={styles.number}>
            <input
              type="radio"
              name={name}
              value={number}
              checked={value === number}
              onChange={() => onChange(number)}
              aria-label={number === from ? `${number}, ${low}` : number === to ? `${number}, ${high}` : String(number)}
            />
            <span aria-hidden="true">{String(number).replace('-', '−')}</span>
          </label>
        ))}
      </div>
      <p className={styles.ends} aria-hidden="true">
        <span>{low}</span>
        <span>{high}</span>
      </p>
    </fieldset>
  );
}
