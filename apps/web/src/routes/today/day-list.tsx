import type { EncounterSummary, Today } from '@junction/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Notice } from '#src/parts/notice.tsx';
import { UrgencyIcon } from '#src/parts/urgency-icon.tsx';
import { words } from '#src/text/words.ts';
import { wallMinute } from '../desk/clinic-days.ts';
import { clockWords } from '../desk/time-words.ts';
import styles from './today.module.css';
import { firstToSee, visitNotes } from './visit-notes.ts';

interface DayListProps {
  readonly slug: string;
  readonly today: Today;
}

/** The visits in the order of their times. The one to see next has the focus; Enter opens it. */
export function DayList({ slug, today }: DayListProps) {
  const { visits, zone } = today;
  const list = useRef<HTMLOListElement>(null);
  const navigate = useNavigate();
  const { submit, isBusy, problem } = useSubmit();
  const first = firstToSee(visits);
  useEffect(() => {
    if (document.activeElement === document.body)
      list.current?.querySelector<HTMLElement>(`[data-visit="${first}"]`)?.focus();
  }, [first]);
  const open = ({ visitId, encounter }: Today['visits'][number]) => {
    const show = (encounterId: string) =>
      void navigate({ to: '/clinics/$slug/encounters/$encounterId', params: { slug, encounterId } });
    if (encounter !== null) return show(encounter.id);
    const start = () => callApi<EncounterSummary>('POST', `/api/clinics/${slug}/visits/${visitId}/encounter`);
    void submit(start, ({ encounterId }) => show(encounterId));
  };
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-visit]') ?? [])];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
  };
  return (
    <section aria-label={words.today.visits}>
      <p className={styles.hint}>{words.today.hint}</p>
      <Notice kind="problem" text={problem} />
      <ol ref={list} className={styles.list} onKeyDown={move}>
        {visits.map((visit) => {
          const { visitId, patient, urgency } = visit;
          const name = patient?.name ?? visit.visitorName ?? '';
          return (
            <li key={visitId} className={styles.item} data-state={visit.state}>
              <span className={styles.time}>{clockWords(wallMinute(Date.parse(visit.start), zone).minute)}</span>
              <div className={styles.who}>
                {patient === null ? (
                  <span className={styles.name}>{name}</span>
                ) : (
                  <button
                    type="button"
                    className={styles.name}
                    data-visit={visitId}
                    disabled={isBusy}
                    aria-label={words.today.open(name)}
                    onClick={() => open(visit)}
                  >
                    {name}
                    {patient.isSample && <span className={styles.sample}>{words.frame.sample.toLowerCase()}</span>}
                  </button>
                )}
                <span className={styles.service}>
                  {visit.service}, {words.today.with(visit.practitioner.name)}
                </span>
              </div>
              <ul className={styles.notes}>
                {urgency !== null && (
                  <li className={styles.flag} data-urgency={urgency}>
                    <UrgencyIcon urgency={urgency} size={15} /> {words.urgencies[urgency]}
                  </li>
                )}
                {visitNotes(visit).map(({ text, isDue }) => (
                  <li key={text} className={styles.note} data-due={isDue}>
                    {text}
                  </li>
                ))}
              </ul>
              {patient !== null && (
                <Link
                  to="/clinics/$slug/patients/$patientId"
                  params={{ slug, patientId: patient.id }}
                  className={styles.chart}
                  aria-label={words.today.chartOf(name)}
                >
                  {words.today.chart}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
