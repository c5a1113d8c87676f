import { Button } from '#src/parts/button.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/words.ts';
import type { PatientName } from './desk-context.ts';
import styles from './drawer-form.module.css';
import { PatientPicker } from './patient-picker.tsx';

interface Visitor {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly birthDate: string;
}

export interface Who {
  readonly patient: PatientName | undefined;
  readonly isNew: boolean;
  readonly visitor: Visitor;
}

export const emptyVisitor: Visitor = { name: '', email: '', phone: '', birthDate: '' };

/** What was given of somebody new, as the server takes it. */
export function visitorBody({ name, email, phone, birthDate }: Visitor): Readonly<Record<string, string>> {
  return {
    name: name.trim(),
    ...(email.trim() !== '' && { email: email.trim().toLowerCase() }),
    ...(phone.trim() !== '' && { phone: phone.trim() }),
    ...(birthDate !== '' && { birthDate }),
  };
}

interface BookWhoProps {
  readonly who: Who;
  readonly onChange: (who: Who) => void;
}

/** Whom a visit is for: a patient that is found by name, or somebody new. */
export function BookWho({ who, onChange }: BookWhoProps) {
  const { patient, isNew, visitor } = who;
  const set = (field: keyof Visitor) => (value: string) =>
    onChange({ ...who, visitor: { ...visitor, [field]: value } });
  if (patient !== undefined && !isNew) {
    return (
      <div className={styles.row}>
        <strong>{patient.name}</strong>
        <Button kind="quiet" onPress={() => onChange({ ...who, patient: undefined })}>
          {words.book.change}
        </Button>
      </div>
    );
  }
  if (!isNew) {
    return (
      <div>
        <PatientPicker
          label={words.book.who}
          hint={words.book.whoHint}
          isFirst
          onPick={(picked) => onChange({ ...who, patient: picked })}
        />
        <Button kind="quiet" onPress={() => onChange({ ...who, isNew: true })}>
          {words.book.someoneNew}
        </Button>
      </div>
    );
  }
  return (
    <div>
      <div className={styles.fields}>
        <TextField
          label={words.book.name}
          autoComplete="off"
          value={visitor.name}
          onChange={set('name')}
          isFirst
          maxLength={160}
        />
        <TextField
          label={words.book.phone}
          hint={words.book.phoneHint}
          type="tel"
          autoComplete="off"
          value={visitor.phone}
          onChange={set('phone')}
          isOptional
        />
        <TextField
          label={words.book.email}
          type="email"
          autoComplete="off"
          value={visitor.email}
          onChange={set('email')}
          isOptional
        />
        <TextField
          label={words.book.birthDate}
          type="date"
          autoComplete="off"
          value={visitor.birthDate}
          onChange={set('birthDate')}
          isOptional
        />
      </div>
      <Button kind="quiet" onPress={() => onChange({ ...who, isNew: false })}>
        {words.book.known}
      </Button>
    </div>
  );
}
