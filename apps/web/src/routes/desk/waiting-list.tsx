import type { WaitingList as WaitingListView, WaitingView } from '@junction/contract';
import { CheckIcon } from '@phosphor-icons/react/dist/csr/Check';
import { ClockIcon } from '@phosphor-icons/react/dist/csr/Clock';
import { WarningIcon } from '@phosphor-icons/react/dist/csr/Warning';
import { useEffect, useMemo, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { words } from '#src/text/words.ts';
import { wallMinute } from './clinic-days.ts';
import { useDesk } from './desk-context.ts';
import styles from './side-pane.module.css';
import { momentWords } from './time-words.ts';
import { type Fit, waitingFits } from './waiting-fits.ts';
import { wishOf, wishWords } from './wish-words.ts';

/** Who would come when a time frees up, those whom a time in view fits first. */
export function WaitingList() {
  const { address, schedule, tick } = useDesk();
  const [entries, setEntries] = useState<readonly WaitingView[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every tick is a change somewhere.
  useEffect(() => {
    let isLeft = false;
    void callApi<WaitingListView>('GET', `${address}/waiting-list`).then((answer) => {
      if (!isLeft && answer.ok) setEntries(answer.value.entries);
    });
    return () => {
      isLeft = true;
    };
  }, [address, tick]);
  const fits = useMemo(() => waitingFits(entries, schedule, Date.now()), [entries, schedule]);
  const open = entries.filter(({ state }) => state === 'waiting' || state === 'offered');
  const sorted = [...open].sort((a, b) => Number(fits.has(b.id)) - Number(fits.has(a.id)));
  return (
    <section className={styles.section} aria-labelledby="waiting-title">
      <div className={styles.head}>
        <h2 className={styles.title} id="waiting-title">
          {words.waiting.title}
        </h2>
        {open.length > 0 && <p className={styles.quiet}>{words.waiting.count(open.length, fits.size)}</p>}
      </div>
      {open.length === 0 && <p className={styles.quiet}>{words.waiting.none}</p>}
      {sorted.map((entry) => (
        <Entry key={entry.id} entry={entry} fit={fits.get(entry.id)} />
      ))}
    </section>
  );
}

function Entry({ entry, fit }: { readonly entry: WaitingView; readonly fit: Fit | undefined }) {
  const { address, schedule, open, say } = useDesk();
  const { id, version, patient, phone, urgency, state } = entry;
  const isFirstFit = fit !== undefined && state === 'waiting';
  const wish = wishOf(entry);
  const withdraw = () => {
    void callApi('PATCH', `${address}/waiting-list/${id}`, { ...wish, version, state: 'withdrawn' }).then((answer) => {
      if (!answer.ok) say({ said: answer.problem.text });
    });
  };
  const when = fit && wallMinute(fit.start, schedule.zone);
  const who = schedule.practitioners.find((it) => it.id === fit?.practitioner)?.name ?? '';
  const Icon = urgency === 'urgent' ? WarningIcon : ClockIcon;
  return (
    <article className={styles.card} data-fits={isFirstFit}>
      <div className={styles.top}>
        <h3 className={styles.name}>{patient.name}</h3>
        {urgency !== 'routine' && (
          <span className={styles.urgency} data-urgency={urgency}>
            <Icon size={15} weight="bold" aria-hidden="true" />
            {words.waiting.urgency[urgency]}
          </span>
        )}
      </div>
      <p className={styles.quiet}>{wishWords(entry, schedule)}</p>
      {phone !== null && <p className={styles.quiet}>{phone}</p>}
      {when !== undefined && fit !== undefined && (
        <p className={styles.fits}>
          <CheckIcon size={14} weight="bold" aria-hidden="true" />
          <span>{words.waiting.fits(momentWords(when, wallMinute(Date.now(), schedule.zone).date), who)}</span>
        </p>
      )}
      <div className={styles.buttons}>
        {fit !== undefined && (
          <button
            type="button"
            className={styles.primary}
            onClick={() =>
              open({
                ...{ kind: 'book', patient, at: { start: fit.start, practitioner: fit.practitioner } },
                waiting: { id, version, service: entry.service, entry: wish },
              })
            }
          >
            {words.waiting.offer}
          </button>
        )}
        <button
          type="button"
          className={styles.link}
          aria-label={words.waiting.withdrawName(patient.name)}
          onClick={withdraw}
        >
          {words.waiting.withdraw}
        </button>
      </div>
    </article>
  );
}
