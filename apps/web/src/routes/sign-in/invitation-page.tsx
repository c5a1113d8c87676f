import type { SessionState } from '@junction/contract';
import { Navigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSession } from '#src/data/session.tsx';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/words.ts';
import { CardFrame } from '../frame/card-frame.tsx';
import styles from '../frame/form.module.css';

/** Where the link of an invitation leads. Its secret is after the #, which no server sees. */
export function InvitationPage() {
  const { slug } = useParams({ from: '/people/clinics/$slug/invitation' });
  const { take } = useSession();
  const { submit, isBusy, problem } = useSubmit();
  const [token] = useState(() => location.hash.slice(1));
  const [password, setPassword] = useState('');
  const [isIn, setIsIn] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    void submit(
      () => callApi<SessionState>('POST', '/api/sign-in/invitation', { clinic: slug, token, password }),
      (session) => {
        take(session);
        setIsIn(true);
      },
    );
  };
  if (isIn) return <Navigate to="/clinics/$slug/sign-in" params={{ slug }} />;
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) {
    return (
      <CardFrame title={words.invitation.title} lead={words.invitation.broken}>
        {null}
      </CardFrame>
    );
  }
  return (
    <CardFrame title={words.invitation.title} lead={words.invitation.lead}>
      <form className={styles.form} onSubmit={send}>
        <TextField
          label={words.invitation.password}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          minLength={12}
          isFirst
        />
        <p className={styles.quiet}>{words.invitation.known}</p>
        <Notice kind="problem" text={problem} />
        <Button kind="primary" type="submit" isDisabled={isBusy}>
          {words.invitation.go}
        </Button>
      </form>
    </CardFrame>
  );
}
