import { type FormEvent, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/own-words.ts';
import styles from './home.module.css';

interface ReminderFormProps {
  readonly address: string;
  readonly remindAt: string | null;
  readonly onChange: () => void;
}

/** A nudge at a time of one's own choosing, or none. */
export function ReminderForm({ address, remindAt, onChange }: ReminderFormProps) {
  const { submit, isBusy, problem } = useSubmit();
  const [time, setTime] = useState(remindAt ?? '18:00');
  const [isSaved, setIsSaved] = useState(false);
  const keep = (at: string | null) => {
    setIsSaved(false);
    void submit(
      () => callApi('PUT', address, { remindAt: at }),
      () => {
        setIsSaved(true);
        onChange();
      },
    );
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    keep(time);
  };
  return (
    <section className={styles.section} aria-labelledby="reminder">
      <h2 className={styles.title} id="reminder">
        {words.myPain.reminder}
      </h2>
      <p className={styles.quiet}>{words.myPain.reminderLead}</p>
      <p>{remindAt === null ? words.myPain.reminderNone : words.myPain.reminderAt(remindAt)}</p>
      <form className={styles.form} onSubmit={send}>
        <TextField label={words.myPain.reminderTime} type="time" autoComplete="off" value={time} onChange={setTime} />
        <Notice kind="problem" text={problem} />
        <Notice kind="done" text={isSaved ? words.myPain.reminderSaved : undefined} />
        <div className={styles.links}>
          <Button type="submit" isDisabled={isBusy}>
            {words.myPain.reminderSave}
          </Button>
          {remindAt !== null && (
            <Button kind="quiet" isDisabled={isBusy} onPress={() => keep(null)}>
              {words.myPain.reminderOff}
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}
