import type { SessionState } from '@junction/contract';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/words.ts';
import { CardFrame } from '../frame/card-frame.tsx';
import styles from '../frame/form.module.css';
import { hasPasskeys, signInWithPasskey } from './use-passkey.ts';

interface PasswordStepProps {
  readonly slug: string;
  readonly onDone: (session: SessionState) => void;
}

export function PasswordStep({ slug, onDone }: PasswordStepProps) {
  const { submit, isBusy, problem } = useSubmit();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    const entry = { clinic: slug, email: email.trim().toLowerCase(), password };
    void submit(() => callApi<SessionState>('POST', '/api/sign-in/password', entry), onDone);
  };
  return (
    <CardFrame title={words.signIn.title} lead={words.signIn.lead}>
      <form className={styles.form} onSubmit={send}>
        <TextField
          label={words.signIn.email}
          type="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          isFirst
        />
        <TextField
          label={words.signIn.password}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        <Notice kind="problem" text={problem} />
        <Button kind="primary" type="submit" isDisabled={isBusy}>
          {words.signIn.go}
        </Button>
        {hasPasskeys() && (
          <>
            <p className={styles.or}>{words.signIn.or}</p>
            <Button isDisabled={isBusy} onPress={() => void submit(() => signInWithPasskey(slug), onDone)}>
              {words.signIn.passkey}
            </Button>
          </>
        )}
        <Link to="/clinics/$slug/forgotten-password" params={{ slug }}>
          {words.newPassword.link}
        </Link>
        <Link to="/clinics/$slug/me" params={{ slug }}>
          {words.signIn.patient}
        </Link>
      </form>
    </CardFrame>
  );
}
