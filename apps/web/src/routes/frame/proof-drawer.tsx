import type { SessionState } from '@junction/contract';
import { type FormEvent, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSession } from '#src/data/session.tsx';
import { type Submit, useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Drawer } from '#src/parts/drawer.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/words.ts';
import styles from './form.module.css';

/** Asks who is there where something waits for it. */
export function ProofDrawer({ proof }: { readonly proof: Submit['proof'] }) {
  return proof === undefined ? null : <OpenProofDrawer {...proof} />;
}

function OpenProofDrawer({ go, cancel }: NonNullable<Submit['proof']>) {
  const { take } = useSession();
  const { submit, isBusy, problem } = useSubmit();
  const [password, setPassword] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    void submit(
      () => callApi<SessionState>('POST', '/api/session/step-up', { password }),
      (session) => {
        take(session);
        go();
      },
    );
  };
  return (
    <Drawer title={words.stepUp.title} subtitle={words.stepUp.lead} from="center" onClose={cancel}>
      <form className={styles.form} onSubmit={send}>
        <span />
        <TextField
          label={words.signIn.password}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          isFirst
        />
        <Notice kind="problem" text={problem} />
        <div className={styles.buttons}>
          <Button kind="primary" type="submit" isDisabled={isBusy}>
            {words.stepUp.go}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}
