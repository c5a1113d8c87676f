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

/** Asks for a mail with which a password is set anew. Says the same whether the clinic knows the address or not. */
export function ForgottenPasswordPage() {
  const { slug } = useParams({ from: '/people/clinics/$slug/forgotten-password' });
  const { submit, isBusy, problem } = useSubmit();
  const [email, setEmail] = useState('');
  const [askedFor, setAskedFor] = useState<string>();
  const send = (event: FormEvent) => {
    event.preventDefault();
    const given = email.trim().toLowerCase();
    void submit(
      () => callApi('POST', '/api/sign-in/password-reset', { clinic: slug, email: given }),
      () => setAskedFor(given),
    );
  };
  const back = (
    <Link to="/clinics/$slug/sign-in" params={{ slug }}>
      {words.newPassword.back}
    </Link>
  );
  if (askedFor !== undefined) {
    return (
      <CardFrame title={words.newPassword.askedTitle} lead={words.newPassword.asked(askedFor)}>
        {back}
      </CardFrame>
    );
  }
  return (
    <CardFrame title={words.newPassword.forgotten} lead={words.newPassword.forgottenLead}>
      <form className={styles.form} onSubmit={send}>
        <TextField
          label={words.signIn.email}
          type="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          isFirst
        />
        <Notice kind="problem" text={problem} />
        <Button kind="primary" type="submit" isDisabled={isBusy}>
          {words.newPassword.ask}
        </Button>
        {back}
      </form>
    </CardFrame>
  );
}
