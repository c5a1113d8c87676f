import { useState } from 'react';
import { Button } from '#src/parts/button.tsx';
import { words } from '#src/text/words.ts';
import styles from '../frame/form.module.css';

/** Codes that are shown once, to be kept. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(codes.join('\n')).then(() => setIsCopied(true));
  return (
    <div className={styles.stack}>
      <h2 className={styles.subtitle}>{words.setUp.codes}</h2>
      <p className={styles.quiet}>{words.setUp.codesLead}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button onPress={copy}>{isCopied ? words.setUp.copied : words.setUp.copy}</Button>
      </div>
    </div>
  );
}
