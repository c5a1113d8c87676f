import type { SessionState } from '@junction/contract';
import { callApi } from '#src/data/api.ts';
import { useSession } from '#src/data/session.tsx';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/own-words.ts';
import { CardFrame } from '../frame/card-frame.tsx';
import styles from '../frame/form.module.css';
import { PeopleList } from './people-list.tsx';

/** Says for whom the session is, where several people read mail at one address. */
export function WhoStep({ people }: Pick<SessionState, 'people'>) {
  const { take } = useSession();
  const { submit, isBusy, problem } = useSubmit();
  const leave = () => void submit(() => callApi<SessionState>('POST', '/api/session/end'), take);
  return (
    <CardFrame title={words.own.whoTitle} lead={words.own.whoLead}>
      <div className={styles.form}>
        <PeopleList people={people} />
        <Notice kind="problem" text={problem} />
        <Button kind="quiet" isDisabled={isBusy} onPress={leave}>
          {words.own.signOut}
        </Button>
      </div>
    </CardFrame>
  );
}
