import type { Account } from '@junction/contract';
import { type FormEvent, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSession } from '#src/data/session.tsx';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/words.ts';
import styles from '../frame/form.module.css';
import { ProofDrawer } from '../frame/proof-drawer.tsx';
import { addPasskey, hasPasskeys } from '../sign-in/use-passkey.ts';
import sections from './account-page.module.css';
import { momentWords } from './device-words.ts';

interface PasskeysSectionProps {
  readonly passkeys: Account['passkeys'];
  readonly onChange: () => void;
}

export function PasskeysSection({ passkeys, onChange }: PasskeysSectionProps) {
  const { take } = useSession();
  const { submit, isBusy, problem, proof } = useSubmit();
  const [name, setName] = useState<string>(words.account.passkeyNameDefault);
  const add = (event: FormEvent) => {
    event.preventDefault();
    void submit(
      () => addPasskey(name.trim()),
      (session) => {
        take(session);
        onChange();
      },
    );
  };
  const remove = (credentialId: string) =>
    void submit(() => callApi('POST', '/api/account/passkeys/remove', { credentialId }), onChange);
  return (
    <section className={sections.section} aria-labelledby="passkeys">
      <h2 className={sections.title} id="passkeys">
        {words.account.passkeys}
      </h2>
      <p className={styles.quiet}>{words.setUp.passkeyLead}</p>
      {passkeys.length === 0 ? (
        <p>{words.account.passkeysNone}</p>
      ) : (
        <ul className={sections.rows}>
          {passkeys.map((passkey) => (
            <li key={passkey.credentialId} className={sections.row}>
              <div className={sections.what}>
                <p className={sections.name}>{passkey.name}</p>
                <p className={sections.line}>
                  {passkey.usedAt === null
                    ? words.account.passkeyNever
                    : words.account.passkeyUsed(momentWords(passkey.usedAt))}
                </p>
              </div>
              <Button
                isDisabled={isBusy}
                label={words.account.passkeyRemoveOf(passkey.name)}
                onPress={() => remove(passkey.credentialId)}
              >
                {words.account.passkeyRemove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {hasPasskeys() && (
        <form className={styles.form} onSubmit={add}>
          <TextField
            label={words.account.passkeyName}
            autoComplete="off"
            value={name}
            onChange={setName}
            maxLength={60}
          />
          <div className={styles.buttons}>
            <Button type="submit" isDisabled={isBusy}>
              {words.account.passkeyAdd}
            </Button>
          </div>
        </form>
      )}
      <Notice kind="problem" text={problem} />
      <ProofDrawer proof={proof} />
    </section>
  );
}
