import type { SessionState } from '@junction/contract';
import { Navigate } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSession } from '#src/data/session.tsx';
import { useSubmit } from '#src/data/use-submit.ts';
import { Mark } from '#src/parts/mark.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/words.ts';
import { LockScreen } from './lock-screen.tsx';
import type { Person } from './person.ts';
import { useLock } from './use-lock.ts';
import styles from './work-frame.module.css';
import { WorkNav } from './work-nav.tsx';

interface WorkFrameProps {
  readonly title: string;
  /** The clinic that the page is about; absent: the one of the session. */
  readonly slug?: string;
  /** A page that takes the whole screen, with parts that scroll by themselves and a heading of its own. */
  readonly isWhole?: boolean;
  /** A page that brings a header of its own, for work that needs the whole screen. */
  readonly isBare?: boolean;
  readonly children: (person: Person) => ReactNode;
}

/** A page for people who work in a clinic: to sign in where nobody is, to unlock where somebody locked it. */
export function WorkFrame({ title, slug, isWhole = false, isBare = false, children }: WorkFrameProps) {
  const { session } = useSession();
  useEffect(() => {
    document.title = `${title} · Junction`;
  }, [title]);
  if (session === undefined) return <p aria-busy="true" />;
  const { state, person, clinic } = session;
  if (state === 'locked' && person !== null) return <LockScreen name={person.name} />;
  const home = slug ?? clinic?.slug;
  if (state === 'active' && person?.kind === 'staff' && clinic !== null && clinic.slug === home) {
    if (isBare) return children(person);
    return <Open {...{ title, isWhole, clinic, person }}>{children(person)}</Open>;
  }
  return home === undefined ? (
    <Navigate to="/assess" />
  ) : (
    <Navigate to="/clinics/$slug/sign-in" params={{ slug: home }} />
  );
}

interface OpenProps {
  readonly title: string;
  readonly isWhole: boolean;
  readonly clinic: NonNullable<SessionState['clinic']>;
  readonly person: Person;
  readonly children: ReactNode;
}

function Open({ title, isWhole, clinic, person, children }: OpenProps) {
  const { take } = useSession();
  const lock = useLock();
  const { submit, isBusy, problem } = useSubmit();
  const leave = () => void submit(() => callApi<SessionState>('POST', '/api/session/end'), take);
  return (
    <div className={styles.frame} data-whole={isWhole}>
      <a className={styles.skip} href="#content">
        {words.frame.skip}
      </a>
      <header className={styles.header}>
        <div className={styles.clinic}>
          <Mark />
          <span className={styles.clinicName}>{clinic.name}</span>
        </div>
        <WorkNav slug={clinic.slug} person={person} isBusy={isBusy} onLock={lock} onLeave={leave} />
      </header>
      <main className={styles.main} id="content" tabIndex={-1}>
        {!isWhole && <h1 className={styles.title}>{title}</h1>}
        <Notice kind="problem" text={problem} />
        {children}
      </main>
    </div>
  );
}
