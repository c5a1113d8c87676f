import { useState } from 'react';
import type { Visit } from '#src/data/desk/schedule.ts';
import { Button } from '#src/parts/button.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/words.ts';
import form from '../frame/form.module.css';
import { useDesk } from './desk-context.ts';
import styles from './drawer-form.module.css';

/** Cancels with a reason: asked for first, for it frees the time at once. */
export function CancelVisit({ visit, onDone }: { readonly visit: Visit; readonly onDone: () => void }) {
  const { setState } = useDesk();
  const [isAsked, setIsAsked] = useState(false);
  const [reason, setReason] = useState('');
  if (!isAsked) {
    return (
      <div className={styles.form}>
        <div className={form.buttons}>
          <Button onPress={() => setIsAsked(true)}>{words.visit.cancel}</Button>
        </div>
      </div>
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const said = reason.trim();
        void setState(visit, 'cancelled', said === '' ? undefined : said).then(onDone);
      }}
    >
      <TextField
        label={words.visit.cancelReason}
        autoComplete="off"
        value={reason}
        onChange={setReason}
        isOptional
        isFirst
        maxLength={500}
      />
      <div className={form.buttons}>
        <Button type="submit">{words.visit.cancelGo}</Button>
        <Button kind="quiet" onPress={() => setIsAsked(false)}>
          {words.visit.keep}
        </Button>
      </div>
    </form>
  );
}
