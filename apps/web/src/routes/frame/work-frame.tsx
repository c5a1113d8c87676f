import type { SessionState } from '@junction/contract';
import { Link, Navigate } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSession } from '#src/data/session.tsx';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Mark } from '#src/parts/mark.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/words.ts';
import { LockScreen } from './lock-screen.tsx';
import { useLock } from './use-lock.ts';
import styles from './work-frame.module.css';

export type Person = NonNullable<SessionState['person']>;

interface WorkFrameProps {
  readonly title: string;
  /** The clinic that the page is about; absent: the one of the session. */
  readonly slug?: string;
  readonly children: (person: Person) => ReactNode;
}

/** A page for people who work in a clinic: to sign in where nobody is, to unlock where somebody locked it. */
export function WorkFrame({ title, slug, children }: WorkFrameProps) {
  const { session } = useSession();
  useEffect(() => {
    document.title = `${title} · Junction`;
  }, [title]);
  if (session === undefined) return <p aria-busy="true" />;
  const { state, person, clinic } = session;
  if (state === 'locked' && person !== null) return <LockScreen name={person.name} />;
  const home = slug ?? clinic?.slug;
  if (state === 'active' && person?.kind === 'staff' && clinic !== null && clinic.slug === home) {
    return (
      <Open title={title} clinic={clinic} person={person}>
        {children(person)}
      </Open>
    );
  }
  return home === undefined ? <Navigate to="/" /> : <Navigate to="/clinics/$slug/sign-in" params={{ slug: home }} />;
}

interface OpenProps {
  readonly title: string;
  readonly clinic: NonNullable<SessionState['clinic']>;
  readonly person: Person;
  readonly children: ReactNode;
}

function Open({ title, clinic, person, children }: OpenProps) {
  const { take } = useSession();
  const lock = useLock();
  const { submit, isBusy, problem } = useSubmit();
  const leave = () => void submit(() => callApi<SessionState>('POST', '/api/session/end'), take);
  return (
    <>
      <a className={styles.skip} href="#content">
        {words.frame.skip}
      </a>
      <header className={styles.header}>
        <div className={styles.clinic}>
          <Mark />
          {clinic.name}
        </div>
        <nav className={styles.nav} aria-label={words.frame.navigation}>
          <Link to="/" className={styles.link}>
            {words.frame.assessment}
          </Link>
          <Link to="/clinics/$slug/staff" params={{ slug: clinic.slug }} className={styles.link}>
            {words.frame.staff}
          </Link>
          {person.roles.includes('owner') && (
            <>
              <Link to="/clinics/$slug/settings" params={{ slug: clinic.slug }} className={styles.link}>
                {words.frame.settings}
              </Link>
              <Link to="/clinics/$slug/audit" params={{ slug: clinic.slug }} className={styles.link}>
                {words.frame.audit}
              </Link>
              <Link to="/clinics/$slug/outbox" params={{ slug: clinic.slug }} className={styles.link}>
                {words.frame.outbox}
              </Link>
            </>
          )}
          <Link to="/account" className={styles.link}>
            {words.frame.account}
          </Link>
        </nav>
        <div className={styles.who}>
          <span className={styles.name}>
            {person.name}
            {person.isSample && <span className={styles.sample}>{words.frame.sample}</span>}
          </span>
          <Button onPress={lock} keyShortcut={words.frame.lockKeys}>
            {words.frame.lock}
          </Button>
          <Button onPress={leave} isDisabled={isBusy}>
            {words.frame.signOut}
          </Button>
        </div>
      </header>
      <main className={styles.main} id="content" tabIndex={-1}>
        <h1 className={styles.title}>{title}</h1>
        <Notice kind="problem" text={problem} />
        {children}
      </main>
    </>
  );
}
