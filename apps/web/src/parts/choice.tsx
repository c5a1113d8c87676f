import styles from './choice.module.css';

export interface ChoiceOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly keyShortcut?: string;
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly ChoiceOption<T>[];
  readonly value: T | undefined;
  /** The same option again takes the choice back. */
  readonly onChange: (value: T | undefined) => void;
  readonly size?: 'small' | 'regular';
}

/** One of a few, side by side; none is also a state. */
export function Choice<T extends string>({ label, options, value, onChange, size = 'regular' }: ChoiceProps<T>) {
  return (
    <fieldset className={styles.choice} data-size={size} aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className={styles.option}
          aria-pressed={value === option.value}
          {...(option.keyShortcut !== undefined && { 'aria-keyshortcuts': option.keyShortcut })}
          onClick={() => onChange(value === option.value ? undefined : option.value)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
