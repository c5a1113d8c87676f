import { Field } from './field.tsx';
import styles from './input.module.css';

interface ProseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly maxLength: number;
  readonly isRequired?: boolean;
  readonly rows?: number;
  readonly onLeave?: () => void;
}

/** Some lines of text with a label above. */
export function ProseField(props: ProseFieldProps) {
  const { label, value, onChange, hint, maxLength, isRequired = false, rows = 2, onLeave } = props;
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      {(ids) => (
        <textarea
          {...ids}
          className={styles.input}
          data-prose="true"
          rows={rows}
          value={value}
          required={isRequired}
          maxLength={maxLength}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onLeave}
        />
      )}
    </Field>
  );
}
