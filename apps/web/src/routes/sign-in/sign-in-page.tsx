import { Navigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '#src/data/session.tsx';
import { LockScreen } from '../frame/lock-screen.tsx';
import { CodeStep } from './code-step.tsx';
import { PasskeyStep } from './passkey-step.tsx';
import { PasswordStep } from './password-step.tsx';
import { SetUpStep } from './set-up-step.tsx';

/** The way in for people who work in the clinic, one step after the other. */
export function SignInPage() {
  const { slug } = useParams({ from: '/people/clinics/$slug/sign-in' });
  const { session, take } = useSession();
  const [isCodeAsked, setIsCodeAsked] = useState(false);
  if (session === undefined) return <p aria-busy="true" />;
  const { state, person, clinic } = session;
  const isHere = clinic?.slug === slug;
  if (isHere && state === 'active' && person?.kind === 'staff') {
    return person.roles.includes('owner') ? (
      <Navigate to="/clinics/$slug/staff" params={{ slug }} />
    ) : (
      <Navigate to="/account" />
    );
  }
  if (isHere && state === 'locked' && person !== null) return <LockScreen name={person.name} />;
  if (isHere && state === 'set-up') return <SetUpStep />;
  if (isHere && state === 'second-factor') return <PasskeyStep slug={slug} />;
  if (isCodeAsked) return <CodeStep slug={slug} onDone={take} onAgain={() => setIsCodeAsked(false)} />;
  return (
    <PasswordStep
      slug={slug}
      onDone={(next) => {
        setIsCodeAsked(next.state === 'code-asked');
        take(next);
      }}
    />
  );
}
