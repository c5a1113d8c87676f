import type { SessionState } from '@junction/contract';
import { type FormEvent, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/words.ts';
import { CardFrame } from '../frame/card-frame.tsx';
import styles from '../frame/form.module.css';

interface CodeStepProps {
  readonly slug: string;
  readonly onDone: (session: SessionState) => void;
  readonly onAgain: () => void;
}

/** The code that follows a password. */
export function CodeStep({ slug, onDone, onAgain }: CodeStepProps) {
  const { submit, isBusy, problem } = useSubmit();
  const [kind, setKind] = useState<'totp' | 'recovery-code'>('totp');
  const [code, setCode] = useState('');
  const isApp = kind === 'totp';
  const send = (event: FormEvent) => {
    event.preventDefault();
    const entry = { clinic: slug, kind, code: code.replace(/\s/g, '') };
    void submit(
      () => callApi<SessionState>('POST', '/api/sign-in/second-factor', entry).finally(() => setCode('')),
      onDone,
    );
  };
  return (
    <CardFrame title={words.signIn.codeTitle} lead={isApp ? words.signIn.codeLead : words.signIn.recoveryLead}>
      <form className={styles.form} onSubmit={send}>
        <TextField
          key={kind}
          label={isApp ? words.signIn.code : words.signIn.recovery}
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
          isNumeric={isApp}
          isFirst
        />
        <Notice kind="problem" text={problem} />
        <Button kind="primary" type="submit" isDisabled={isBusy}>
          {words.signIn.go}
        </Button>
        <div className={styles.buttons}>
          <Button kind="quiet" onPress={() => setKind(isApp ? 'recovery-code' : 'totp')}>
            {isApp ? words.signIn.useRecovery : words.signIn.useApp}
          </Button>
          <Button kind="quiet" onPress={onAgain}>
            {words.signIn.again}
          </Button>
        </div>
      </form>
    </CardFrame>
  );
}
