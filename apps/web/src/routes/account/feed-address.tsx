import { useState } from 'react';
import { Button } from '#src/parts/button.tsx';
import { Field } from '#src/parts/field.tsx';
import input from '#src/parts/input.module.css';
import { words } from '#src/text/words.ts';
import styles from '../frame/form.module.css';

/** A secret address, shown once, to be taken along. */
export function FeedAddress({ address }: { readonly address: string }) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(address).then(() => setIsCopied(true));
  return (
    <div className={styles.form}>
      <Field label={words.calendarFeed.address} hint={words.calendarFeed.once}>
        {(ids) => (
          <input {...ids} className={input.input} readOnly value={address} onFocus={(event) => event.target.select()} />
        )}
      </Field>
      <div className={styles.buttons}>
        <Button onPress={copy}>{isCopied ? words.calendarFeed.copied : words.calendarFeed.copy}</Button>
      </div>
    </div>
  );
}
