import type { VisitChanges } from '@junction/contract';
import { useEffect, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import type { Visit } from '#src/data/desk/schedule.ts';
import { words } from '#src/text/words.ts';
import { wallMinute } from './clinic-days.ts';
import { useDesk } from './desk-context.ts';
import styles from './drawer-form.module.css';
import { clockWords, shortDateWords } from './time-words.ts';

/** Who did what with the visit, the latest first. */
export function VisitHistory({ visit }: { readonly visit: Visit }) {
  const { address, schedule } = useDesk();
  const [changes, setChanges] = useState<VisitChanges['changes']>([]);
  const { id, version } = visit;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is a new change.
  useEffect(() => {
    let isLeft = false;
    void callApi<VisitChanges>('GET', `${address}/visits/${id}/changes`).then((answer) => {
      if (!isLeft && answer.ok) setChanges(answer.value.changes);
    });
    return () => {
      isLeft = true;
    };
  }, [address, id, version]);
  if (changes.length === 0) return null;
  return (
    <section className={styles.form} aria-labelledby="history-title">
      <h3 className={styles.subtitle} id="history-title">
        {words.visit.history}
      </h3>
      <ul className={styles.list}>
        {changes.map(({ id: changeId, at, by, what, reason }) => {
          const when = wallMinute(Date.parse(at), schedule.zone);
          return (
            <li key={changeId} className={styles.row}>
              <span>
                {what}
                {reason !== null && `: ${reason}`}
              </span>
              <span className={styles.quiet}>
                {by.name ?? by.kind}, {shortDateWords(when.date)}, {clockWords(when.minute)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
