import type { Signal } from '@junction/contract';
import { Link } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useClinicEvents } from '#src/data/use-clinic-events.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { UrgencyIcon } from '#src/parts/urgency-icon.tsx';
import { words } from '#src/text/words.ts';
import { momentWords } from '../account/device-words.ts';
import styles from './signal-list.module.css';

interface SignalListProps {
  readonly slug: string;
  /** Only of this patient, with those that were looked at; absent: what is open in the clinic. */
  readonly patientId?: string;
}

/** What came from home that a clinician has to look at, with the reason and a proposed step. Nothing where there is none. */
export function SignalList({ slug, patientId }: SignalListProps) {
  const clinic = `/api/clinics/${slug}`;
  const address = patientId === undefined ? `${clinic}/signals` : `${clinic}/patients/${patientId}/signals`;
  const { submit, isBusy, problem } = useSubmit();
  const [signals, setSignals] = useState<readonly Signal[]>([]);
  const load = useCallback(
    () =>
      void submit(
        () => callApi<{ readonly signals: readonly Signal[] }>('GET', address),
        (it) => setSignals(it.signals),
      ),
    [submit, address],
  );
  useEffect(load, [load]);
  useClinicEvents(clinic, ['signal'], load);
  const acknowledge = (signalId: string) =>
    void submit(() => callApi('POST', `${clinic}/signals/${signalId}/acknowledgement`), load);
  if (signals.length === 0 && problem === undefined) return null;
  return (
    <section className={styles.section} aria-labelledby="signals-heading">
      <h2 className={styles.heading} id="signals-heading">
        {words.signals.title}
      </h2>
      <Notice kind="problem" text={problem} />
      <ul className={styles.list}>
        {signals.map((signal) => (
          <SignalLine
            key={signal.signalId}
            slug={slug}
            signal={signal}
            isNamed={patientId === undefined}
            isBusy={isBusy}
            onSeen={() => acknowledge(signal.signalId)}
          />
        ))}
      </ul>
    </section>
  );
}

interface SignalLineProps {
  readonly slug: string;
  readonly signal: Signal;
  readonly isNamed: boolean;
  readonly isBusy: boolean;
  readonly onSeen: () => void;
}

function SignalLine({ slug, signal, isNamed, isBusy, onSeen }: SignalLineProps) {
  const { kind, urgency, patient, patientId, at, because, proposed, acknowledgedAt, acknowledgedBy } = signal;
  const name = words.signals.kinds[kind];
  const asksAgain = kind === 'reassess-due' || kind === 'off-course' || kind === 'flare';
  return (
    <li className={styles.line} data-urgency={urgency} data-open={acknowledgedAt === null}>
      <span className={styles.urgency} data-urgency={urgency}>
        <UrgencyIcon urgency={urgency} size={20} />
        {words.urgencies[urgency]}
      </span>
      <div className={styles.what}>
        <p className={styles.name}>
          {isNamed && (
            <Link to="/clinics/$slug/patients/$patientId" params={{ slug, patientId }}>
              {patient}
            </Link>
          )}
          {isNamed && ': '}
          {name}
        </p>
        <p>{because}</p>
        <p>
          <strong>{words.signals.proposed}:</strong> {proposed}
        </p>
        <p className={styles.quiet}>
          {momentWords(at)}
          {acknowledgedAt !== null &&
            ` · ${words.signals.seenBy(acknowledgedBy ?? words.signals.somebody, momentWords(acknowledgedAt))}`}
        </p>
      </div>
      <div className={styles.acts}>
        {asksAgain && (
          <Link to="/clinics/$slug/patients/$patientId/look-again" params={{ slug, patientId }}>
            {words.signals.lookAgain}
          </Link>
        )}
        {acknowledgedAt === null && (
          <Button label={words.signals.seenOf(patient, name)} isDisabled={isBusy} onPress={onSeen}>
            {words.signals.seen}
          </Button>
        )}
      </div>
    </li>
  );
}
