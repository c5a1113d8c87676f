import { type FormEvent, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/words.ts';
import styles from '../frame/form.module.css';
import { ProofDrawer } from '../frame/proof-drawer.tsx';
import sections from './account-page.module.css';

export function PinSection() {
  const { submit, isBusy, problem, proof } = useSubmit();
  const [pin, setPin] = useState('');
  const [isDone, setIsDone] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsDone(false);
    void submit(
      () => callApi('POST', '/api/account/pin', { pin }),
      () => {
        setPin('');
        setIsDone(true);
      },
    );
  };
  return (
    <section className={sections.section} aria-labelledby="pin">
      <h2 className={sections.title} id="pin">
        {words.account.pinTitle}
      </h2>
      <p className={styles.quiet}>{words.account.pinLead}</p>
      <form className={styles.form} onSubmit={send}>
        <TextField
          label={words.account.pin}
          type="password"
          autoComplete="off"
          isNumeric
          value={pin}
          onChange={setPin}
          minLength={4}
          maxLength={8}
        />
        <Notice kind="problem" text={problem} />
        <Notice kind="done" text={isDone ? words.account.pinDone : undefined} />
        <div className={styles.buttons}>
          <Button type="submit" isDisabled={isBusy}>
            {words.account.pinGo}
          </Button>
        </div>
      </form>
      <ProofDrawer proof={proof} />
    </section>
  );
}
