/** @jsxImportSource preact */
interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly label: string;
  readonly value: T;
  readonly isChosen: boolean;
  /** Not sure, not told: equal in size, and last. */
  readonly isOpen?: boolean;
  readonly onChoose: (value: T) => void;
}

/** One answer to choose: the whole card is the target. */
export function Choice<T extends string>({ name, label, value, isChosen, isOpen = false, onChoose }: ChoiceProps<T>) {
  return (
    <label class={isOpen ? 'option option-open' : 'option'}>
      <input type="radio" name={name} value={value} checked={isChosen} onChange={() => onChoose(value)} />
      <span>{label}</span>
    </label>
  );
}
