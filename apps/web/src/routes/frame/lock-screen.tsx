import type { SessionState } from '@junction/contract';
import { type FormEvent, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSession } from '#src/data/session.tsx';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/words.ts';
import { CardFrame } from './card-frame.tsx';
import styles from './form.module.css';

/** In the place of the page, so that nothing of it is left to be read. */
export function LockScreen({ name }: { readonly name: string }) {
  const { take } = useSession();
  const { submit, isBusy, problem } = useSubmit();
  const [secret, setSecret] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    const proof = /^[0-9]{4,8}$/.test(secret) ? { pin: secret } : { password: secret };
    void submit(() => callApi<SessionState>('POST', '/api/session/unlock', proof).finally(() => setSecret('')), take);
  };
  const leave = () => void submit(() => callApi<SessionState>('POST', '/api/session/end'), take);
  return (
    <CardFrame title={words.lock.title} lead={words.lock.lead(name)}>
      <form className={styles.form} onSubmit={send}>
        <TextField
          label={words.lock.secret}
          type="password"
          autoComplete="current-password"
          value={secret}
          onChange={setSecret}
          isFirst
        />
        <Notice kind="problem" text={problem} />
        <Button kind="primary" type="submit" isDisabled={isBusy}>
          {words.lock.go}
        </Button>
        <Button kind="quiet" onPress={leave} isDisabled={isBusy}>
          {words.lock.other}
        </Button>
      </form>
    </CardFrame>
  );
}
