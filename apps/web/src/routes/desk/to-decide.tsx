import type { DeskVisit } from '@junction/contract';
import { useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { nameOf, type Visit } from '#src/data/desk/schedule.ts';
import { words } from '#src/text/words.ts';
import { wallMinute } from './clinic-days.ts';
import { useDesk } from './desk-context.ts';
import styles from './side-pane.module.css';
import { momentWords } from './time-words.ts';
import { usePending } from './use-pending.ts';

/** Requests of the days in view and of those to come, in one place: who asks, for when, and the decision. */
export function ToDecide() {
  const pending = usePending();
  return (
    <section className={styles.section} aria-labelledby="decide-title">
      <h2 className={styles.title} id="decide-title">
        {words.decide.title}
      </h2>
      {pending.length === 0 && <p className={styles.quiet}>{words.decide.none}</p>}
      {pending.map((visit) => (
        <Request key={visit.id} visit={visit} />
      ))}
    </section>
  );
}

function Request({ visit }: { readonly visit: Visit }) {
  const { address, schedule, open, reload, say, insist } = useDesk();
  const [isBusy, setIsBusy] = useState(false);
  const when = wallMinute(visit.start, schedule.zone);
  const service = schedule.services.find(({ id }) => id === visit.service)?.name;
  const who = schedule.practitioners.find(({ id }) => id === visit.practitioner)?.name;
  const decide = async (how: 'approve' | 'deny') => {
    setIsBusy(true);
    const answer = await insist(() =>
      callApi<DeskVisit>('POST', `${address}/visits/${visit.id}/${how}`, { version: visit.version }),
    );
    await reload();
    setIsBusy(false);
    const said = how === 'approve' ? words.decide.approved(nameOf(visit)) : words.decide.denied(nameOf(visit));
    say({ said: answer.ok ? said : answer.problem.text });
  };
  return (
    <article className={styles.card}>
      <h3 className={styles.name}>
        {words.decide.asks(nameOf(visit), momentWords(when, wallMinute(Date.now(), schedule.zone).date))}
      </h3>
      <p className={styles.quiet}>
        {[service, who, visit.bookedBy === 'online' ? words.decide.fromWeb : words.decide.atDesk]
          .filter(Boolean)
          .join(', ')}
      </p>
      {visit.phone !== null && <p className={styles.quiet}>{visit.phone}</p>}
      <div className={styles.buttons}>
        <button type="button" className={styles.button} disabled={isBusy} onClick={() => void decide('approve')}>
          {words.decide.approve}
        </button>
        <button type="button" className={styles.button} disabled={isBusy} onClick={() => void decide('deny')}>
          {words.decide.deny}
        </button>
        <button type="button" className={styles.link} onClick={() => open({ kind: 'visit', visit })}>
          {words.decide.suggest}
        </button>
      </div>
    </article>
  );
}
