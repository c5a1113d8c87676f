import type { SessionState } from '@junction/contract';
import { type FormEvent, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { QrCode } from '#src/parts/qr-code.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/words.ts';
import styles from '../frame/form.module.css';
import { RecoveryCodes } from './recovery-codes.tsx';

interface Begun {
  readonly uri: string;
  readonly recoveryCodes: readonly string[];
}

/** Password, then the app scans, the codes are kept, and the first code proves that it works. */
export function TotpSetUp({ onDone }: { readonly onDone: (session: SessionState) => void }) {
  const { submit, isBusy, problem } = useSubmit();
  const [password, setPassword] = useState('');
  const [begun, setBegun] = useState<Begun>();
  const begin = (event: FormEvent) => {
    event.preventDefault();
    void submit(() => callApi<Begun>('POST', '/api/account/totp', { password }), setBegun);
  };
  if (begun !== undefined) return <TotpConfirm begun={begun} onDone={onDone} />;
  return (
    <form className={styles.form} onSubmit={begin}>
      <TextField
        label={words.account.confirmPassword}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        isFirst
      />
      <Notice kind="problem" text={problem} />
      <div className={styles.buttons}>
        <Button kind="primary" type="submit" isDisabled={isBusy}>
          {words.signIn.go}
        </Button>
      </div>
    </form>
  );
}

interface TotpConfirmProps {
  readonly begun: Begun;
  readonly onDone: (session: SessionState) => void;
}

function TotpConfirm({ begun, onDone }: TotpConfirmProps) {
  const { submit, isBusy, problem } = useSubmit();
  const [code, setCode] = useState('');
  const [isKept, setIsKept] = useState(false);
  const key = new URL(begun.uri).searchParams.get('secret') ?? '';
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    const entry = { code: code.replace(/\s/g, '') };
    void submit(
      () => callApi<SessionState>('POST', '/api/account/totp/confirm', entry).finally(() => setCode('')),
      onDone,
    );
  };
  return (
    <form className={styles.form} onSubmit={confirm}>
      <p>{words.setUp.scan}</p>
      <QrCode text={begun.uri} label={words.setUp.qr} />
      <div className={styles.stack}>
        <p className={styles.quiet}>{words.setUp.key}</p>
        <p className={styles.key}>{key}</p>
      </div>
      <RecoveryCodes codes={begun.recoveryCodes} />
      <label className={styles.check}>
        <input
          type="checkbox"
          className={styles.box}
          checked={isKept}
          onChange={(event) => setIsKept(event.target.checked)}
        />
        {words.setUp.kept}
      </label>
      <p>{words.setUp.confirmLead}</p>
      <TextField label={words.signIn.code} autoComplete="one-time-code" value={code} onChange={setCode} isNumeric />
      <Notice kind="problem" text={problem} />
      <div className={styles.buttons}>
        <Button kind="primary" type="submit" isDisabled={isBusy || !isKept}>
          {words.setUp.confirm}
        </Button>
      </div>
    </form>
  );
}
