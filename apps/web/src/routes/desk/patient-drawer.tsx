import type { PatientRecord } from '@junction/contract';
import { useEffect, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Drawer } from '#src/parts/drawer.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/words.ts';
import form from '../frame/form.module.css';
import { ProofDrawer } from '../frame/proof-drawer.tsx';
import { useDesk } from './desk-context.ts';
import styles from './drawer-form.module.css';
import { PatientChoices } from './patient-choices.tsx';
import { SignInCode } from './sign-in-code.tsx';
import { UpcomingVisits } from './upcoming-visits.tsx';
import { fullName } from './use-patient-search.ts';

interface PatientDrawerProps {
  readonly patientId: string;
  readonly onClose: () => void;
  readonly onGo: (to: number) => void;
}

/** What a desk needs of a patient: how to reach them, when they come, and what to do for them. Nothing clinical. */
export function PatientDrawer({ patientId, onClose, onGo }: PatientDrawerProps) {
  const { address, open } = useDesk();
  const { submit, problem, proof } = useSubmit();
  const [record, setRecord] = useState<PatientRecord>();
  useEffect(
    () => void submit(() => callApi<PatientRecord>('GET', `${address}/patients/${patientId}`), setRecord),
    [submit, address, patientId],
  );
  if (record === undefined) {
    return (
      <Drawer from="right" isNarrow title={words.find.title} onClose={onClose}>
        <Notice kind="problem" text={problem} />
      </Drawer>
    );
  }
  const name = fullName(record.patient);
  const patient = { id: patientId, name };
  const { birthDate } = record.patient;
  return (
    <Drawer
      from="right"
      isNarrow
      title={name}
      {...(birthDate !== null && { subtitle: words.book.born(dayWords(birthDate)) })}
      onClose={onClose}
    >
      <div className={styles.form}>
        <div className={form.buttons}>
          <Button kind="primary" onPress={() => open({ kind: 'book', patient })}>
            {words.patientPanel.book}
          </Button>
          <Button onPress={() => open({ kind: 'series', patient })}>{words.patientPanel.series}</Button>
          <Button onPress={() => open({ kind: 'wait', patient })}>{words.patientPanel.wait}</Button>
        </div>
        <section aria-labelledby="upcoming-title">
          <h3 className={styles.subtitle} id="upcoming-title">
            {words.patientPanel.upcoming}
          </h3>
          <UpcomingVisits patientId={patientId} onGo={onGo} />
        </section>
        <section aria-labelledby="contacts-title">
          <h3 className={styles.subtitle} id="contacts-title">
            {words.patientPanel.contacts}
          </h3>
          {record.contacts.length === 0 && <p className={styles.quiet}>{words.patientPanel.noContacts}</p>}
          <ul className={styles.list}>
            {record.contacts.map(({ patientContactId, kind, value, relation }) => (
              <li key={patientContactId} className={styles.row}>
                <a href={kind === 'phone' ? `tel:${value}` : `mailto:${value}`}>{value}</a>
                <span className={styles.quiet}>{words.patientPanel.relation[relation]}</span>
              </li>
            ))}
          </ul>
        </section>
        <PatientChoices patientId={patientId} />
        <SignInCode patientId={patientId} name={name} />
      </div>
      <ProofDrawer proof={proof} />
    </Drawer>
  );
}

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
const dayWords = (date: string): string => day.format(Date.parse(`${date}T00:00Z`));
