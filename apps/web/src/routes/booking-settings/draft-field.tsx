import { ProseField } from '#src/parts/prose-field.tsx';
import { SelectField } from '#src/parts/select-field.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import form from '../frame/form.module.css';
import styles from './booking-settings.module.css';
import { type FieldSpec, fieldLabel } from './fields.ts';

interface DraftFieldProps {
  readonly field: FieldSpec;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One field of a draft. */
export function DraftField({ field, value, onChange }: DraftFieldProps) {
  const { kind, hint, options, isOptional } = field;
  const label = fieldLabel(field);
  const hinted = hint !== undefined && { hint };
  if (kind === 'check') {
    return (
      <label className={form.check}>
        <input
          className={form.box}
          type="checkbox"
          checked={value === 'yes'}
          onChange={({ target }) => onChange(target.checked ? 'yes' : '')}
        />
        {label}
      </label>
    );
  }
  if (kind === 'choice') return <SelectField label={label} value={value} options={options ?? []} onChange={onChange} />;
  if (kind === 'prose') {
    return (
      <div className={styles.wide}>
        <ProseField label={label} {...hinted} value={value} onChange={onChange} maxLength={4000} />
      </div>
    );
  }
  return (
    <TextField
      label={label}
      {...hinted}
      autoComplete="off"
      isNumeric={kind === 'number'}
      isOptional={isOptional === true}
      value={value}
      onChange={onChange}
    />
  );
}
