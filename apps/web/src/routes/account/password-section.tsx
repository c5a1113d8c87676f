import type { SessionState } from '@junction/contract';
import { type FormEvent, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSession } from '#src/data/session.tsx';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/words.ts';
import styles from '../frame/form.module.css';
import sections from './account-page.module.css';

export function PasswordSection({ onChange }: { readonly onChange: () => void }) {
  const { take } = useSession();
  const { submit, isBusy, problem } = useSubmit();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [isDone, setIsDone] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsDone(false);
    void submit(
      () => callApi<SessionState>('POST', '/api/account/password', { current, next }),
      (session) => {
        take(session);
        setCurrent('');
        setNext('');
        setIsDone(true);
        onChange();
      },
    );
  };
  return (
    <section className={sections.section} aria-labelledby="password">
      <h2 className={sections.title} id="password">
        {words.account.passwordTitle}
      </h2>
      <form className={styles.form} onSubmit={send}>
        <TextField
          label={words.account.passwordNow}
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
        />
        <TextField
          label={words.account.passwordNext}
          hint={words.account.passwordHint}
          type="password"
          autoComplete="new-password"
          value={next}
          onChange={setNext}
          minLength={12}
        />
        <Notice kind="problem" text={problem} />
        <Notice kind="done" text={isDone ? words.account.passwordDone : undefined} />
        <div className={styles.buttons}>
          <Button type="submit" isDisabled={isBusy}>
            {words.account.passwordGo}
          </Button>
        </div>
      </form>
    </section>
  );
}
