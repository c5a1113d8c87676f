import { useState } from 'react';
import { useSession } from '#src/data/session.tsx';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/words.ts';
import { CardFrame } from '../frame/card-frame.tsx';
import styles from '../frame/form.module.css';
import { TotpSetUp } from './totp-set-up.tsx';
import { addPasskey, hasPasskeys } from './use-passkey.ts';

/** For whoever has a password and no second proof yet. */
export function SetUpStep() {
  const { take } = useSession();
  const { submit, isBusy, problem } = useSubmit();
  const [isApp, setIsApp] = useState(false);
  return (
    <CardFrame title={words.setUp.title} lead={words.setUp.lead}>
      {isApp ? (
        <TotpSetUp onDone={take} />
      ) : (
        <div className={styles.form}>
          <div className={styles.stack}>
            <h2 className={styles.subtitle}>{words.setUp.app}</h2>
            <p className={styles.quiet}>{words.setUp.appLead}</p>
            <Button kind="primary" onPress={() => setIsApp(true)}>
              {words.setUp.appGo}
            </Button>
          </div>
          {hasPasskeys() && (
            <div className={styles.stack}>
              <h2 className={styles.subtitle}>{words.setUp.passkey}</h2>
              <p className={styles.quiet}>{words.setUp.passkeyLead}</p>
              <Button
                isDisabled={isBusy}
                onPress={() => void submit(() => addPasskey(words.account.passkeyNameDefault), take)}
              >
                {words.setUp.passkeyGo}
              </Button>
            </div>
          )}
          <Notice kind="problem" text={problem} />
        </div>
      )}
    </CardFrame>
  );
}
