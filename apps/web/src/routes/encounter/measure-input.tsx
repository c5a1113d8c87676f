import { useId, useState } from 'react';
import inputs from '#src/parts/input.module.css';
import { words } from '#src/text/words.ts';
import styles from './measure-tables.module.css';

interface MeasureInputProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly isFirst: boolean;
  /** Undefined: the field was emptied. */
  readonly onChange: (value: number | undefined) => void;
}

/** One number of a table. Entered when the field is left, or with Enter; a number that cannot well be is asked about, not refused. */
export function MeasureInput({ label, value, isFirst, onChange }: MeasureInputProps) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const text = typed?.trim().replace(',', '.');
  const number = text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
  const isWrong = text !== undefined && text !== '' && number === undefined;
  const commit = () => {
    if (text === undefined || isWrong) return;
    setTyped(undefined);
    if (number !== value) onChange(number);
  };
  return (
    <>
      <input
        className={inputs.input}
        aria-label={label}
        aria-invalid={isWrong || undefined}
        {...(isWrong && { 'aria-describedby': id })}
        {...(isFirst && { 'data-step-first': true })}
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? value ?? ''}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={commit}
        onKeyDown={({ key }) => {
          if (key === 'Enter') commit();
        }}
      />
      {isWrong && (
        <p className={styles.wrong} id={id}>
          {words.tables.notNumber}
        </p>
      )}
    </>
  );
}
