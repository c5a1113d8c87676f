import type { OwnPlace as Own, SessionState } from '@junction/contract';
import { useCallback, useEffect, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSession } from '#src/data/session.tsx';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Mark } from '#src/parts/mark.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/words.ts';
import sections from '../account/account-page.module.css';
import { DevicesSection } from '../account/devices-section.tsx';
import frame from '../frame/work-frame.module.css';
import { AccessSection } from './access-section.tsx';
import styles from './own-place.module.css';
import { PeopleList } from './people-list.tsx';

interface OwnPlaceProps {
  readonly clinic: NonNullable<SessionState['clinic']>;
  readonly person: NonNullable<SessionState['person']>;
  readonly people: SessionState['people'];
}

/** A patient's own place: who opened the record, the devices, and the way out. */
export function OwnPlace({ clinic, person, people }: OwnPlaceProps) {
  const { take } = useSession();
  const { submit, isBusy, problem } = useSubmit();
  const [own, setOwn] = useState<Own>();
  const reload = useCallback(() => void submit(() => callApi<Own>('GET', '/api/own'), setOwn), [submit]);
  useEffect(reload, [reload]);
  useEffect(() => {
    document.title = `${words.own.title} · Junction`;
  }, []);
  const leave = () => void submit(() => callApi<SessionState>('POST', '/api/session/end'), take);
  const isGuardian = person.kind === 'guardian';
  const others = people.filter(({ kind, id }) => kind !== person.kind || id !== person.id);
  return (
    <>
      <a className={frame.skip} href="#content">
        {words.own.skip}
      </a>
      <header className={styles.header}>
        <div className={styles.clinic}>
          <Mark />
          {clinic.name}
        </div>
        <Button onPress={leave} isDisabled={isBusy}>
          {words.own.signOut}
        </Button>
      </header>
      <main className={styles.main} id="content" tabIndex={-1}>
        <div className={styles.heading}>
          <h1 className={frame.title}>{person.name}</h1>
          <p className={styles.quiet}>{isGuardian ? words.own.helloOther : words.own.helloOne}</p>
        </div>
        <Notice kind="problem" text={problem} />
        {own?.records.map((record) => (
          <AccessSection
            key={record.patientId}
            address={`/api/clinics/${clinic.slug}/patients/${record.patientId}/accesses`}
            title={isGuardian ? words.own.openedOf(record.name) : words.own.opened}
            reader={{ kind: isGuardian ? 'guardian' : 'patient', name: person.name, recordName: record.name }}
          />
        ))}
        {own !== undefined && <DevicesSection devices={own.devices} address="/api/own/devices" onChange={reload} />}
        {others.length > 0 && (
          <section className={sections.section} aria-labelledby="others">
            <h2 className={sections.title} id="others">
              {words.own.switchTitle}
            </h2>
            <PeopleList people={others} />
          </section>
        )}
      </main>
    </>
  );
}
