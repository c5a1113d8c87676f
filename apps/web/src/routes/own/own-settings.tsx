import type { OwnPlace as Own, SessionState } from '@junction/contract';
import { useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { forgetOwn } from '#src/data/home/keep-offline.ts';
import { forgetAnswers } from '#src/data/home/kept-answers.ts';
import { useSession } from '#src/data/session.tsx';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/own-words.ts';
import sections from '../account/account-page.module.css';
import { DevicesSection } from '../account/devices-section.tsx';
import { AccessSection } from './access-section.tsx';
import styles from './own-place.module.css';
import { PeopleList } from './people-list.tsx';

interface OwnSettingsProps {
  readonly clinic: NonNullable<SessionState['clinic']>;
  readonly person: NonNullable<SessionState['person']>;
  readonly people: SessionState['people'];
  readonly own: Own;
  /** Answers that wait on this device. */
  readonly unsent: number;
  readonly onReload: () => void;
}

/** Who opened the record, the devices, and the way out. */
export function OwnSettings({ clinic, person, people, own, unsent, onReload }: OwnSettingsProps) {
  const { take } = useSession();
  const { submit, isBusy, problem } = useSubmit();
  const [isWarned, setIsWarned] = useState(false);
  const leave = () => {
    if (unsent > 0 && !isWarned) return setIsWarned(true);
    void submit(
      () => callApi<SessionState>('POST', '/api/session/end'),
      (session) => {
        // Nothing of the patient stays on a device that somebody else may use next.
        void Promise.allSettled([forgetOwn(), forgetAnswers()]).then(() => take(session));
      },
    );
  };
  const isGuardian = person.kind === 'guardian';
  const others = people.filter(({ kind, id }) => kind !== person.kind || id !== person.id);
  return (
    <div className={styles.settings}>
      <div className={styles.heading}>
        <h2 className={styles.name}>{person.name}</h2>
        <p className={styles.quiet}>{isGuardian ? words.own.helloOther : words.own.helloOne}</p>
      </div>
      <Notice kind="problem" text={isWarned ? words.offline.leave : problem} />
      <div>
        <Button onPress={leave} isDisabled={isBusy}>
          {isWarned ? words.offline.leaveAnyway : words.own.signOut}
        </Button>
      </div>
      {own.records.map((record) => (
        <AccessSection
          key={record.patientId}
          address={`/api/clinics/${clinic.slug}/patients/${record.patientId}/accesses`}
          title={isGuardian ? words.own.openedOf(record.name) : words.own.opened}
          reader={{ kind: isGuardian ? 'guardian' : 'patient', name: person.name, recordName: record.name }}
        />
      ))}
      <DevicesSection devices={own.devices} address="/api/own/devices" onChange={onReload} />
      {others.length > 0 && (
        <section className={sections.section} aria-labelledby="others">
          <h2 className={sections.title} id="others">
            {words.own.switchTitle}
          </h2>
          <PeopleList people={others} />
        </section>
      )}
    </div>
  );
}
