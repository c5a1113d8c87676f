import { Link, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/words.ts';
import { CardFrame } from '../frame/card-frame.tsx';
import styles from '../frame/form.module.css';

/** Where the link of a mail for a new password leads. Its secret is after the #, which no server sees. */
export function NewPasswordPage() {
  const { slug } = useParams({ from: '/people/clinics/$slug/new-password' });
  const { submit, isBusy, problem } = useSubmit();
  const [token] = useState(() => location.hash.slice(1));
  const [password, setPassword] = useState('');
  const [isSet, setIsSet] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    void submit(
      () => callApi('POST', '/api/sign-in/new-password', { clinic: slug, token, password }),
      () => setIsSet(true),
    );
  };
  if (isSet) {
    return (
      <CardFrame title={words.newPassword.setTitle} lead={words.newPassword.set}>
        <Link to="/clinics/$slug/sign-in" params={{ slug }}>
          {words.newPassword.toSignIn}
        </Link>
      </CardFrame>
    );
  }
  const again = (
    <Link to="/clinics/$slug/forgotten-password" params={{ slug }}>
      {words.newPassword.again}
    </Link>
  );
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) {
    return (
      <CardFrame title={words.newPassword.title} lead={words.newPassword.broken}>
        {again}
      </CardFrame>
    );
  }
  return (
    <CardFrame title={words.newPassword.title} lead={words.newPassword.lead}>
      <form className={styles.form} onSubmit={send}>
        <TextField
          label={words.newPassword.password}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          minLength={12}
          isFirst
        />
        <Notice kind="problem" text={problem} />
        <Button kind="primary" type="submit" isDisabled={isBusy}>
          {words.newPassword.go}
        </Button>
        {again}
      </form>
    </CardFrame>
  );
}
