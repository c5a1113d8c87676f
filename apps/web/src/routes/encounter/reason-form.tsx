import { type FormEvent, useState } from 'react';
import { Button } from '#src/parts/button.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/words.ts';
import styles from './reason-form.module.css';

interface ReasonFormProps {
  readonly label: string;
  readonly hint?: string;
  readonly go: string;
  readonly onSave: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks for a written reason; without one nothing is done. */
export function ReasonForm({ label, hint, go, onSave, onCancel }: ReasonFormProps) {
  const [reason, setReason] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') onSave(reason.trim());
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <TextField
        label={label}
        {...(hint !== undefined && { hint })}
        value={reason}
        onChange={setReason}
        autoComplete="off"
        maxLength={2000}
        isFirst
      />
      <div className={styles.buttons}>
        <Button type="submit" kind="primary" isDisabled={reason.trim() === ''}>
          {go}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {words.choose.cancel}
        </Button>
      </div>
    </form>
  );
}
