import { type FormEvent, useState } from 'react';
import { Button } from '#src/parts/button.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/words.ts';
import styles from './plan-drawer.module.css';

interface GoalFormProps {
  /** What the patient wants back, in their words. */
  readonly start: string;
  readonly onAdd: (goal: { readonly text: string; readonly measure: string; readonly target: string }) => void;
  readonly onClose: () => void;
}

/** A goal in the patient's words, with how it is measured and by when. */
export function GoalForm({ start, onAdd, onClose }: GoalFormProps) {
  const [text, setText] = useState(start);
  const [measure, setMeasure] = useState('');
  const [target, setTarget] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    onAdd({ text: text.trim(), measure: measure.trim(), target: target.trim() });
    onClose();
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <TextField label={words.choose.goal} autoComplete="off" value={text} onChange={setText} maxLength={500} isFirst />
      <div className={styles.fields}>
        <TextField label={words.choose.measure} autoComplete="off" value={measure} onChange={setMeasure} />
        <TextField
          label={words.choose.target}
          hint={words.choose.targetHint}
          autoComplete="off"
          value={target}
          onChange={setTarget}
        />
      </div>
      <p className={styles.acts}>
        <Button type="submit" kind="primary">
          {words.choose.add}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {words.choose.cancel}
        </Button>
      </p>
    </form>
  );
}
