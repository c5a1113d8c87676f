import { HandPalmIcon } from '@phosphor-icons/react/dist/csr/HandPalm';
import { type FormEvent, useState } from 'react';
import { Button } from '#src/parts/button.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/words.ts';
import styles from './plan-drawer.module.css';
import { ReasonForm } from './reason-form.tsx';

type FieldName = 'level' | 'side' | 'dose' | 'sets' | 'reps' | 'holdS' | 'frequency' | 'schedule';
type Fields = Readonly<Partial<Record<FieldName, string | number>>>;

const LABELS: Readonly<Record<FieldName, string>> = {
  level: words.choose.level,
  side: words.choose.sideOf,
  dose: words.choose.dose,
  sets: words.choose.sets,
  reps: words.choose.reps,
  holdS: words.choose.hold,
  frequency: words.choose.frequency,
  schedule: words.choose.schedule,
};

interface PlanItemProps {
  readonly name: string;
  readonly note?: string;
  readonly cautions?: readonly string[];
  /** A text of its own, not the name of something. */
  readonly isText?: boolean;
  /** What can be changed, as it stands. */
  readonly fields?: Fields;
  readonly onChange?: (change: Readonly<Record<string, string | number>>, reason: string) => void;
  readonly onRemove?: (reason: string) => void;
}

/** One item of the plan, to keep, to change or to take out. */
export function PlanItem({ name, note, cautions = [], isText = false, fields, onChange, onRemove }: PlanItemProps) {
  const [doing, setDoing] = useState<'change' | 'remove'>();
  const close = () => setDoing(undefined);
  return (
    <div className={styles.item}>
      <div>
        <p className={isText ? undefined : styles.name}>{name}</p>
        {note !== undefined && note !== '' && <p className={styles.note}>{note}</p>}
        {cautions.map((caution) => (
          <p key={caution} className={styles.caution}>
            <HandPalmIcon size={15} weight="bold" aria-hidden="true" /> {caution}
          </p>
        ))}
      </div>
      <p className={styles.acts}>
        {onChange !== undefined && (
          <button
            type="button"
            className={styles.link}
            aria-label={words.choose.changeIt(name)}
            onClick={() => setDoing('change')}
          >
            {words.choose.change}
          </button>
        )}
        {onRemove !== undefined && (
          <button
            type="button"
            className={styles.link}
            aria-label={words.choose.removeIt(name)}
            onClick={() => setDoing('remove')}
          >
            {words.choose.remove}
          </button>
        )}
      </p>
      {doing === 'remove' && onRemove !== undefined && (
        <ReasonForm
          label={words.choose.reason}
          hint={words.choose.reasonHint}
          go={words.choose.remove}
          onCancel={close}
          onSave={(reason) => {
            close();
            onRemove(reason);
          }}
        />
      )}
      {doing === 'change' && onChange !== undefined && fields !== undefined && (
        <ChangeForm
          fields={fields}
          onCancel={close}
          onSave={(change, reason) => {
            close();
            onChange(change, reason);
          }}
        />
      )}
    </div>
  );
}

interface ChangeFormProps {
  readonly fields: Fields;
  readonly onSave: (change: Readonly<Record<string, string | number>>, reason: string) => void;
  readonly onCancel: () => void;
}

const NUMBERS: ReadonlySet<string> = new Set(['sets', 'reps', 'holdS']);

function ChangeForm({ fields, onSave, onCancel }: ChangeFormProps) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [reason, setReason] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    const change = Object.entries(typed)
      .filter(([name, text]) => text.trim() !== '' && (!NUMBERS.has(name) || /^\d{1,3}$/.test(text.trim())))
      .map(([name, text]) => [name, NUMBERS.has(name) ? Number(text) : text.trim()] as const);
    if (change.length > 0 && reason.trim() !== '') onSave(Object.fromEntries(change), reason.trim());
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <div className={styles.fields}>
        {Object.entries(LABELS).map(([name, label]) => {
          const value = Object.entries(fields).find(([field]) => field === name)?.[1];
          if (value === undefined) return null;
          return (
            <TextField
              key={name}
              label={label}
              autoComplete="off"
              isOptional
              isNumeric={NUMBERS.has(name)}
              value={typed[name] ?? String(value)}
              onChange={(text) => setTyped({ ...typed, [name]: text })}
            />
          );
        })}
      </div>
      <TextField
        label={words.choose.reason}
        hint={words.choose.reasonHint}
        autoComplete="off"
        value={reason}
        onChange={setReason}
        maxLength={2000}
      />
      <p className={styles.acts}>
        <Button type="submit" kind="primary">
          {words.choose.save}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {words.choose.cancel}
        </Button>
      </p>
    </form>
  );
}
