import type { SessionState } from '@junction/contract';
import { callApi } from '#src/data/api.ts';
import { useSession } from '#src/data/session.tsx';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/words.ts';
import { CardFrame } from '../frame/card-frame.tsx';
import styles from '../frame/form.module.css';
import { hasPasskeys, signInWithPasskey } from './use-passkey.ts';

/** After the password of somebody whose second proof is a passkey. */
export function PasskeyStep({ slug }: { readonly slug: string }) {
  const { take } = useSession();
  const { submit, isBusy, problem } = useSubmit();
  const again = () => void submit(() => callApi<SessionState>('POST', '/api/session/end'), take);
  return (
    <CardFrame title={words.signIn.codeTitle} lead={words.signIn.passkeyOwed}>
      <div className={styles.form}>
        <Notice kind="problem" text={problem} />
        {hasPasskeys() && (
          <Button kind="primary" isDisabled={isBusy} onPress={() => void submit(() => signInWithPasskey(slug), take)}>
            {words.signIn.passkey}
          </Button>
        )}
        <Button kind="quiet" onPress={again}>
          {words.signIn.again}
        </Button>
      </div>
    </CardFrame>
  );
}
