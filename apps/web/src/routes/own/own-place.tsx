import type { OwnPlace as Own, SessionState } from '@junction/contract';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/own-words.ts';
import home from './home/home.module.css';
import { PatientHome } from './home/patient-home.tsx';
import styles from './own-place.module.css';

/** Needed on one of the parts only, and kept for when there is no network as soon as there is time. */
const loadSettings = () => import('./own-settings.tsx').then(({ OwnSettings }) => ({ default: OwnSettings }));
const OwnSettings = lazy(loadSettings);

interface OwnPlaceProps {
  readonly clinic: NonNullable<SessionState['clinic']>;
  readonly person: NonNullable<SessionState['person']>;
  readonly people: SessionState['people'];
}

/** A patient's own place: the plan at home of the patient, or of each that somebody acts for, one at a time. */
export function OwnPlace({ clinic, person, people }: OwnPlaceProps) {
  const { submit, problem } = useSubmit();
  const [own, setOwn] = useState<Own>();
  const [chosen, setChosen] = useState<string>();
  const reload = useCallback(() => void submit(() => callApi<Own>('GET', '/api/own'), setOwn), [submit]);
  useEffect(reload, [reload]);
  useEffect(() => {
    document.title = `${words.home.title} · ${clinic.name}`;
  }, [clinic.name]);
  useEffect(() => {
    const timer = setTimeout(() => void loadSettings(), 2000);
    return () => clearTimeout(timer);
  }, []);
  const record = own?.records.find(({ patientId }) => patientId === chosen) ?? own?.records[0];
  if (own === undefined || record === undefined) {
    return (
      <main className={styles.main} aria-busy={problem === undefined}>
        <Notice kind="problem" text={problem} />
        {own !== undefined && (
          <Suspense>
            <OwnSettings {...{ clinic, person, people, own }} onReload={reload} unsent={0} />
          </Suspense>
        )}
      </main>
    );
  }
  return (
    <>
      {own.records.length > 1 && (
        <nav className={styles.whose} aria-label={words.home.whose}>
          {own.records.map(({ patientId, name }) => (
            <button
              key={patientId}
              type="button"
              className={home.tab}
              {...(patientId === record.patientId && { 'aria-current': 'page' as const })}
              onClick={() => setChosen(patientId)}
            >
              {name}
            </button>
          ))}
        </nav>
      )}
      <PatientHome
        key={record.patientId}
        clinic={clinic}
        patientId={record.patientId}
        name={record.name}
        isSample={person.isSample}
        settings={(unsent) => (
          <Suspense>
            <OwnSettings {...{ clinic, person, people, own, unsent }} onReload={reload} />
          </Suspense>
        )}
      />
    </>
  );
}
