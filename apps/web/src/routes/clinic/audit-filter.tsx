import type { AuditQuery, StaffMember } from '@junction/contract';
import { type FormEvent, useState } from 'react';
import { Button } from '#src/parts/button.tsx';
import { Field } from '#src/parts/field.tsx';
import input from '#src/parts/input.module.css';
import { words } from '#src/text/words.ts';
import sections from '../account/account-page.module.css';
import styles from './clinic-pages.module.css';
import { PatientChoice } from './patient-choice.tsx';

export type AuditQuestion = Omit<AuditQuery, 'before' | 'limit'>;

interface AuditFilterProps {
  readonly slug: string;
  readonly staff: readonly StaffMember[];
  readonly isBusy: boolean;
  readonly onAsk: (question: AuditQuestion) => void;
}

const actions = Object.keys(words.audit.actions) as readonly (keyof typeof words.audit.actions)[]; // Its own keys.
const resources = Object.keys(words.audit.resources) as readonly (keyof typeof words.audit.resources)[]; // Its own keys.

/** What of the audit to show: days as the reader's own, one person who did it, one kind of act, one kind of record, one patient. */
export function AuditFilter({ slug, staff, isBusy, onAsk }: AuditFilterProps) {
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [actorId, setActorId] = useState('');
  const [action, setAction] = useState('');
  const [resource, setResource] = useState('');
  const [patientId, setPatientId] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    const [known, kind] = [actions.find((it) => it === action), resources.find((it) => it === resource)];
    onAsk({
      ...(from !== '' && { from: midnightOf(from, 0) }),
      ...(until !== '' && { until: midnightOf(until, 1) }),
      ...(actorId !== '' && { actorId }),
      ...(patientId !== '' && { patientId }),
      ...(known !== undefined && { action: known }),
      ...(kind !== undefined && { resource: kind }),
    });
  };
  return (
    <form className={sections.section} onSubmit={send}>
      <div className={styles.fields}>
        <Day label={words.audit.from} value={from} onChange={setFrom} />
        <Day label={words.audit.until} value={until} onChange={setUntil} />
        <Select
          label={words.audit.who}
          value={actorId}
          onChange={setActorId}
          options={staff.map(({ staffId, name }) => [staffId, name])}
        />
        <Select
          label={words.audit.did}
          value={action}
          onChange={setAction}
          options={actions.map((it) => [it, words.audit.actions[it]])}
        />
        <Select
          label={words.audit.what}
          value={resource}
          onChange={setResource}
          options={resources.map((it) => [it, words.audit.resources[it]])}
        />
      </div>
      <PatientChoice slug={slug} value={patientId} onChange={setPatientId} />
      <div>
        <Button kind="primary" type="submit" isDisabled={isBusy}>
          {words.audit.go}
        </Button>
      </div>
    </form>
  );
}

interface PartProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Day({ label, value, onChange }: PartProps) {
  return (
    <Field label={label}>
      {(ids) => (
        <input
          {...ids}
          className={input.input}
          type="date"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function Select({
  label,
  value,
  onChange,
  options,
}: PartProps & { readonly options: readonly (readonly [string, string])[] }) {
  return (
    <Field label={label}>
      {(ids) => (
        <select {...ids} className={input.input} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{words.audit.all}</option>
          {options.map(([id, text]) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** The beginning of a day in the zone of the reader, or of one some days later. */
function midnightOf(day: string, later: number): string {
  const moment = new Date(`${day}T00:00`);
  moment.setDate(moment.getDate() + later);
  return moment.toISOString();
}
