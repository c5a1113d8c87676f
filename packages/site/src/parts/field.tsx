/** @jsxImportSource preact */
import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon.tsx';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onInput?: ((value: string) => void) | undefined;
  readonly input?: JSX.HTMLAttributes<HTMLInputElement> &
    Pick<JSX.InputHTMLAttributes<HTMLInputElement>, 'type' | 'inputMode' | 'autoComplete' | 'maxLength'>;
}

/** Label above, hint below it, error below the field; what was typed stays. */
export function Field({ name, label, hint, error, value, onInput, input }: FieldProps) {
  const described = [hint === undefined ? '' : `${name}-hint`, error === undefined ? '' : `${name}-error`];
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {hint === undefined ? null : (
        <p class="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={name}
        name={name}
        value={value}
        aria-describedby={described.filter((id) => id !== '').join(' ') || undefined}
        aria-invalid={error === undefined ? undefined : 'true'}
        onInput={onInput === undefined ? undefined : (event) => onInput(event.currentTarget.value)}
        {...input}
      />
      {error === undefined ? null : <FieldError id={`${name}-error`}>{error}</FieldError>}
    </div>
  );
}

/** What is wrong, with its sign. */
export function FieldError({ id, children }: { readonly id: string; readonly children: ComponentChildren }) {
  return (
    <p class="field-error" id={id}>
      <Icon name="warning-circle" size={18} />
      <span>{children}</span>
    </p>
  );
}
