import type { PatientSummary } from '@junction/contract';
import { useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Field } from '#src/parts/field.tsx';
import input from '#src/parts/input.module.css';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/words.ts';
import styles from './clinic-pages.module.css';

interface PatientChoiceProps {
  readonly slug: string;
  /** Empty: nobody in particular. */
  readonly value: string;
  readonly onChange: (patientId: string) => void;
}

/** Finds patients by the beginning of their names and lets one of them be chosen. */
export function PatientChoice({ slug, value, onChange }: PatientChoiceProps) {
  const { submit, isBusy, problem } = useSubmit();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly PatientSummary[]>();
  const find = () => {
    onChange('');
    setFound(undefined);
    if (text.trim() === '') return;
    const body = { text: text.trim(), limit: 20 };
    void submit(
      () =>
        callApi<{ readonly patients: readonly PatientSummary[] }>('POST', `/api/clinics/${slug}/patients/search`, body),
      ({ patients }) => {
        setFound(patients);
        const [only, ...others] = patients;
        if (only !== undefined && others.length === 0) onChange(only.patientId);
      },
    );
  };
  return (
    <div className={styles.choice}>
      <Field label={words.audit.patientName} hint={words.audit.patientHint}>
        {(ids) => (
          <input
            {...ids}
            className={input.input}
            value={text}
            autoComplete="off"
            spellCheck={false}
            maxLength={120}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault(); // It finds a patient; it does not search the audit yet.
              find();
            }}
          />
        )}
      </Field>
      <Button isDisabled={isBusy} onPress={find}>
        {words.audit.findPatient}
      </Button>
      <Field label={words.audit.patient}>
        {(ids) => (
          <select {...ids} className={input.input} value={value} onChange={(event) => onChange(event.target.value)}>
            <option value="">{words.audit.all}</option>
            {found?.map((patient) => (
              <option key={patient.patientId} value={patient.patientId}>
                {words.audit.patientLine(`${patient.givenName} ${patient.familyName}`, patient.birthDate)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Notice kind="problem" text={problem} />
      <p className={styles.quiet} role="status">
        {found !== undefined && words.audit.patientsFound(found.length)}
      </p>
    </div>
  );
}
