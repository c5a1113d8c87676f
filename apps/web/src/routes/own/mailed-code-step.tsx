import type { SessionState } from '@junction/contract';
import { type FormEvent, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/own-words.ts';
import { CardFrame } from '../frame/card-frame.tsx';
import styles from '../frame/form.module.css';

interface MailedCodeStepProps {
  readonly slug: string;
  readonly email: string;
  readonly onDone: (session: SessionState) => void;
  readonly onAgain: () => void;
}

/** Takes the code that came by mail. */
export function MailedCodeStep({ slug, email, onDone, onAgain }: MailedCodeStepProps) {
  const { submit, isBusy, problem } = useSubmit();
  const [code, setCode] = useState('');
  const [isSent, setIsSent] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsSent(false);
    const entry = { clinic: slug, email, code: code.replace(/\s/g, '') };
    void submit(
      () => callApi<SessionState>('POST', '/api/sign-in/code/check', entry).finally(() => setCode('')),
      onDone,
    );
  };
  const sendNew = () => {
    setIsSent(false);
    void submit(
      () => callApi('POST', '/api/sign-in/code', { clinic: slug, email }),
      () => setIsSent(true),
    );
  };
  return (
    <CardFrame title={words.own.codeTitle} lead={words.own.codeLead(email)}>
      <form className={styles.form} onSubmit={send}>
        <TextField
          label={words.own.code}
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
          isNumeric
          isFirst
        />
        <Notice kind="problem" text={problem} />
        <Notice kind="done" text={isSent ? words.own.codeSent : undefined} />
        <Button kind="primary" type="submit" isDisabled={isBusy}>
          {words.own.codeGo}
        </Button>
        <div className={styles.buttons}>
          <Button kind="quiet" isDisabled={isBusy} onPress={sendNew}>
            {words.own.codeAgain}
          </Button>
          <Button kind="quiet" onPress={onAgain}>
            {words.own.otherAddress}
          </Button>
        </div>
      </form>
    </CardFrame>
  );
}
