import { type KeyboardEvent, useId, useState } from 'react';
import { Field } from '#src/parts/field.tsx';
import inputs from '#src/parts/input.module.css';
import { words } from '#src/text/words.ts';
import type { PatientName } from './desk-context.ts';
import { useDesk } from './desk-context.ts';
import styles from './drawer-form.module.css';
import { fullName, usePatientSearch } from './use-patient-search.ts';

interface PatientPickerProps {
  readonly label: string;
  readonly hint: string;
  readonly isFirst?: boolean;
  readonly onPick: (patient: PatientName) => void;
}

/** Type, go down with the arrows, Enter: the patient. */
export function PatientPicker({ label, hint, isFirst = false, onPick }: PatientPickerProps) {
  const { address } = useDesk();
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const found = usePatientSearch(address, text);
  const chosen = found?.[Math.min(at, found.length - 1)];
  const pick = (index: number) => {
    const patient = found?.[index];
    if (patient !== undefined) onPick({ id: patient.patientId, name: fullName(patient) });
  };
  const keyed = (event: KeyboardEvent) => {
    if (found === undefined || found.length === 0) return;
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') pick(Math.min(at, found.length - 1));
    else return;
    event.preventDefault();
  };
  return (
    <div>
      <Field label={label} hint={hint}>
        {(ids) => (
          <input
            {...ids}
            className={inputs.input}
            role="combobox"
            aria-expanded={found !== undefined && found.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={chosen && `${id}-${chosen.patientId}`}
            autoComplete="off"
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: the drawer was opened to type a name.
            autoFocus={isFirst}
            {...(isFirst && { 'data-first': true })}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setAt(0);
            }}
            onKeyDown={keyed}
          />
        )}
      </Field>
      <p className={styles.quiet} role="status">
        {found !== undefined && words.book.found(found.length)}
      </p>
      {found !== undefined && found.length > 0 && (
        <div className={styles.list} role="listbox" id={`${id}-list`} aria-label={words.book.results}>
          {found.map((patient, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: as above.
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field takes it.
            <div
              key={patient.patientId}
              id={`${id}-${patient.patientId}`}
              className={styles.row}
              data-option="true"
              role="option"
              aria-selected={patient === chosen}
              onClick={() => pick(index)}
            >
              <strong>{fullName(patient)}</strong>
              {patient.birthDate !== null && (
                <span className={styles.quiet}>{words.book.born(dayWords(patient.birthDate))}</span>
              )}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
const dayWords = (date: string): string => day.format(Date.parse(`${date}T00:00Z`));
