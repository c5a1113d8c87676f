import type { SessionState } from '@junction/contract';
import { callApi } from '#src/data/api.ts';
import { useSession } from '#src/data/session.tsx';
import { useSubmit } from '#src/data/use-submit.ts';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/own-words.ts';
import styles from './own-place.module.css';

/** The people of an address, each a button that makes the session theirs. */
export function PeopleList({ people }: Pick<SessionState, 'people'>) {
  const { take } = useSession();
  const { submit, isBusy, problem } = useSubmit();
  const choose = ({ kind, id }: SessionState['people'][number]) =>
    void submit(() => callApi<SessionState>('POST', '/api/session/person', { kind, id }), take);
  return (
    <>
      <ul className={styles.people}>
        {people.map((it) => (
          <li key={`${it.kind} ${it.id}`}>
            <button type="button" className={styles.person} disabled={isBusy} onClick={() => choose(it)}>
              <span className={styles.personName}>{it.name}</span>
              {it.kind === 'guardian' && <span className={styles.quiet}>{words.own.actsForOthers}</span>}
            </button>
          </li>
        ))}
      </ul>
      <Notice kind="problem" text={problem} />
    </>
  );
}
