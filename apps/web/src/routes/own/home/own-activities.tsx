import { type FormEvent, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/own-words.ts';
import styles from './home.module.css';

interface OwnActivitiesProps {
  readonly address: string;
  readonly onSaved: () => void;
}

/** What the patient wants to be able to do again; asked once, then rated in each check-in. */
export function OwnActivities({ address, onSaved }: OwnActivitiesProps) {
  const { submit, isBusy, problem } = useSubmit();
  const [names, setNames] = useState(['', '', '']);
  const activities = names.map((it) => it.trim()).filter((it) => it !== '');
  const send = (event: FormEvent) => {
    event.preventDefault();
    void submit(() => callApi('PUT', address, { activities }), onSaved);
  };
  return (
    <details>
      <summary className={styles.summary}>{words.checkIn.own}</summary>
      <form className={styles.form} onSubmit={send}>
        <p className={styles.quiet}>{words.checkIn.ownLead}</p>
        {names.map((name, index) => (
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: the three fields keep their places.
            key={index}
            label={words.checkIn.ownField(index + 1)}
            autoComplete="off"
            isOptional
            maxLength={120}
            value={name}
            onChange={(text) => setNames(names.map((it, at) => (at === index ? text : it)))}
          />
        ))}
        <Notice kind="problem" text={problem} />
        <Button type="submit" isDisabled={isBusy || activities.length === 0}>
          {words.checkIn.ownSave}
        </Button>
      </form>
    </details>
  );
}
