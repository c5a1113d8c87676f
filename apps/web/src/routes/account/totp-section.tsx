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
import { RecoveryCodes } from '../sign-in/recovery-codes.tsx';
import { TotpSetUp } from '../sign-in/totp-set-up.tsx';
import sections from './account-page.module.css';

interface TotpSectionProps {
  readonly hasTotp: boolean;
  readonly onChange: () => void;
}

export function TotpSection({ hasTotp, onChange }: TotpSectionProps) {
  const { take } = useSession();
  const [open, setOpen] = useState<'set-up' | 'remove' | 'codes'>();
  const done = (session: SessionState) => {
    take(session);
    setOpen(undefined);
    onChange();
  };
  return (
    <section className={sections.section} aria-labelledby="app">
      <h2 className={sections.title} id="app">
        {words.account.app}
      </h2>
      <p>{hasTotp ? words.account.appOn : words.account.appOff}</p>
      {open === undefined && (
        <div className={styles.buttons}>
          {hasTotp ? (
            <>
              <Button onPress={() => setOpen('codes')}>{words.account.newCodes}</Button>
              <Button kind="danger" onPress={() => setOpen('remove')}>
                {words.account.appRemove}
              </Button>
            </>
          ) : (
            <Button kind="primary" onPress={() => setOpen('set-up')}>
              {words.account.appAdd}
            </Button>
          )}
        </div>
      )}
      {open === 'set-up' && <TotpSetUp onDone={done} />}
      {open === 'remove' && <RemoveTotp onDone={done} />}
      {open === 'codes' && <NewCodes />}
    </section>
  );
}

function RemoveTotp({ onDone }: { readonly onDone: (session: SessionState) => void }) {
  const { submit, isBusy, problem } = useSubmit();
  const [password, setPassword] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    void submit(() => callApi<SessionState>('POST', '/api/account/totp/remove', { password }), onDone);
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <PasswordField value={password} onChange={setPassword} />
      <Notice kind="problem" text={problem} />
      <div className={styles.buttons}>
        <Button kind="danger" type="submit" isDisabled={isBusy}>
          {words.account.appRemove}
        </Button>
      </div>
    </form>
  );
}

function NewCodes() {
  const { submit, isBusy, problem } = useSubmit();
  const [password, setPassword] = useState('');
  const [codes, setCodes] = useState<readonly string[]>();
  if (codes !== undefined) return <RecoveryCodes codes={codes} />;
  const send = (event: FormEvent) => {
    event.preventDefault();
    void submit(
      () => callApi<{ readonly recoveryCodes: readonly string[] }>('POST', '/api/account/recovery-codes', { password }),
      ({ recoveryCodes }) => setCodes(recoveryCodes),
    );
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <p className={styles.quiet}>{words.account.newCodesLead}</p>
      <PasswordField value={password} onChange={setPassword} />
      <Notice kind="problem" text={problem} />
      <div className={styles.buttons}>
        <Button kind="primary" type="submit" isDisabled={isBusy}>
          {words.account.newCodes}
        </Button>
      </div>
    </form>
  );
}

interface PasswordFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function PasswordField({ value, onChange }: PasswordFieldProps) {
  return (
    <TextField
      label={words.account.confirmPassword}
      type="password"
      autoComplete="current-password"
      value={value}
      onChange={onChange}
      isFirst
    />
  );
}
