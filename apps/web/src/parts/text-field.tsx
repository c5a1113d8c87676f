import type { HTMLInputAutoCompleteAttribute } from 'react';
import { Field } from './field.tsx';
import styles from './input.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'email' | 'password' | 'tel' | 'date' | 'time' | 'number';
  readonly autoComplete: HTMLInputAutoCompleteAttribute;
  readonly hint?: string;
  readonly isNumeric?: boolean;
  readonly isFirst?: boolean;
  readonly isOptional?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** A line of text with its label above; required where it is not said otherwise. */
export function TextField({
  label,
  value,
  onChange,
  type = 'text',
  autoComplete,
  hint,
  isNumeric = false,
  isFirst = false,
  isOptional = false,
  minLength,
  maxLength = 256,
}: TextFieldProps) {
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      {(ids) => (
        <input
          {...ids}
          className={styles.input}
          type={type}
          required={!isOptional}
          value={value}
          autoComplete={autoComplete}
          inputMode={isNumeric ? 'numeric' : undefined}
          // biome-ignore lint/a11y/noAutofocus: the one field of a step that somebody has just asked for.
          autoFocus={isFirst}
          {...(isFirst && { 'data-first': true })}
          minLength={minLength}
          maxLength={maxLength}
          spellCheck={false}
          autoCapitalize="none"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
