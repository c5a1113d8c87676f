import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/own-words.ts';
import { CardFrame } from '../frame/card-frame.tsx';
import styles from '../frame/form.module.css';

interface EmailStepProps {
  readonly slug: string;
  readonly onAsked: (email: string) => void;
  readonly onPaper: () => void;
}

/** Asks for a code by mail. What comes next is the same for every address. */
export function EmailStep({ slug, onAsked, onPaper }: EmailStepProps) {
  const { submit, isBusy, problem } = useSubmit();
  const [email, setEmail] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    const address = email.trim().toLowerCase();
    void submit(
      () => callApi('POST', '/api/sign-in/code', { clinic: slug, email: address }),
      () => onAsked(address),
    );
  };
  return (
    <CardFrame title={words.own.emailTitle} lead={words.own.emailLead}>
      <form className={styles.form} onSubmit={send}>
        <TextField
          label={words.own.email}
          type="email"
          autoComplete="email"
          value={email}
          onChange={setEmail}
          maxLength={254}
          isFirst
        />
        <Notice kind="problem" text={problem} />
        <Button kind="primary" type="submit" isDisabled={isBusy}>
          {words.own.emailGo}
        </Button>
        <p className={styles.or}>{words.signIn.or}</p>
        <Button onPress={onPaper}>{words.own.havePaper}</Button>
        <Link to="/clinics/$slug/sign-in" params={{ slug }}>
          {words.own.staff}
        </Link>
      </form>
    </CardFrame>
  );
}
