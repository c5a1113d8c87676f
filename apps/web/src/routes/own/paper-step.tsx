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

interface PaperStepProps {
  readonly slug: string;
  readonly onDone: (session: SessionState) => void;
  readonly onMail: () => void;
}

/** Takes the code of a printed sheet, however it is typed. */
export function PaperStep({ slug, onDone, onMail }: PaperStepProps) {
  const { submit, isBusy, problem } = useSubmit();
  const [code, setCode] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    const entry = { clinic: slug, code: code.trim() };
    void submit(() => callApi<SessionState>('POST', '/api/sign-in/printed-code', entry), onDone);
  };
  return (
    <CardFrame title={words.own.paperTitle} lead={words.own.paperLead}>
      <form className={styles.form} onSubmit={send}>
        <TextField
          label={words.own.paper}
          hint={words.own.paperHint}
          autoComplete="off"
          value={code}
          onChange={setCode}
          minLength={12}
          maxLength={24}
          isFirst
        />
        <Notice kind="problem" text={problem} />
        <Button kind="primary" type="submit" isDisabled={isBusy}>
          {words.own.codeGo}
        </Button>
        <div className={styles.buttons}>
          <Button kind="quiet" onPress={onMail}>
            {words.own.haveMail}
          </Button>
        </div>
      </form>
    </CardFrame>
  );
}
