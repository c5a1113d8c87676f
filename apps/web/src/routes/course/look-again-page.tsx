import type { Reassessment } from '@junction/contract';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Notice } from '#src/parts/notice.tsx';
import { ProbabilityBar } from '#src/parts/probability-bar.tsx';
import { percent, percentRange } from '#src/text/format.ts';
import { words } from '#src/text/words.ts';
import { WorkFrame } from '../frame/work-frame.tsx';
import styles from './course.module.css';

/** Where a course did not help: what the response says, the causes with it, and the tests that were not done. */
export function LookAgainPage() {
  const { slug, patientId } = useParams({ from: '/people/clinics/$slug/patients/$patientId/look-again' });
  return (
    <WorkFrame title={words.again.title} slug={slug}>
      {({ roles }) =>
        roles.includes('owner') || roles.includes('clinician') ? (
          <Opened slug={slug} patientId={patientId} />
        ) : (
          <p>{words.today.notForYou}</p>
        )
      }
    </WorkFrame>
  );
}

function Opened({ slug, patientId }: { readonly slug: string; readonly patientId: string }) {
  const { submit, problem } = useSubmit();
  const [found, setFound] = useState<Reassessment>();
  useEffect(() => {
    const address = `/api/clinics/${slug}/patients/${patientId}/reassessment`;
    void submit(() => callApi<Reassessment>('GET', address), setFound);
  }, [submit, slug, patientId]);
  return (
    <div className={styles.page}>
      <p className={styles.links}>
        <Link to="/clinics/$slug/patients/$patientId" params={{ slug, patientId }}>
          {words.again.toChart}
        </Link>
        <Link to="/clinics/$slug/desk" params={{ slug }}>
          {words.again.book}
        </Link>
      </p>
      <Notice kind="problem" text={problem} />
      {found !== undefined && (found.planId === null ? <p>{words.again.none}</p> : <Found found={found} />)}
    </div>
  );
}

function Found({ found }: { readonly found: Reassessment }) {
  const { pain, state, next, evidence, causes, tests, openSafety, stopRule } = found;
  return (
    <>
      <div className={styles.part}>
        <p className={styles.lead}>
          {pain.baseline === null || pain.last === null
            ? words.again.noPain
            : words.again.pain(pain.baseline, pain.last)}{' '}
          {words.course.states[state]}.
        </p>
        {next !== null && (
          <p className={styles.next}>
            <strong>{words.course.steps[next.step]}.</strong> {next.because}
          </p>
        )}
        {stopRule !== '' && (
          <p>
            <strong>{words.again.stopRule}:</strong> {stopRule}
          </p>
        )}
      </div>
      <section className={styles.part}>
        <h2 className={styles.heading}>{words.again.response}</h2>
        {evidence.length === 0 && <p>{words.again.noResponse}</p>}
        <ul>
          {evidence.map(({ finding, label, answer, because }) => (
            <li key={finding}>
              <strong>
                {label}: {words.again[answer]}.
              </strong>{' '}
              {because}
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.part}>
        <h2 className={styles.heading}>{words.again.causes}</h2>
        <ol className={styles.rows}>
          {causes.map(({ condition, name, before, now, low, high }) => (
            <li key={condition} className={styles.row}>
              <div className={styles.rowHead}>
                <span className={styles.name}>{name}</span>
                <span>
                  <strong>{percent(now)}</strong> {percentRange([low, high])} ·{' '}
                  {before === null ? words.again.notBefore : words.again.before(before)}
                </span>
              </div>
              <ProbabilityBar probability={now} interval={[low, high]} />
            </li>
          ))}
        </ol>
      </section>
      <section className={styles.part}>
        <h2 className={styles.heading}>{words.again.tests}</h2>
        {tests.length === 0 && <p>{words.again.noTests}</p>}
        <ol className={styles.rows}>
          {tests.map(({ finding, label, how, minutes, ifPresent, ifAbsent }) => (
            <li key={finding} className={styles.row}>
              <div className={styles.rowHead}>
                <span className={styles.name}>{label}</span>
                <span className={styles.quiet}>{words.again.minutes(minutes)}</span>
              </div>
              <p>{how}</p>
              <p className={styles.quiet}>
                {words.again.if(words.again.present, ifPresent.name, ifPresent.from, ifPresent.to)} ·{' '}
                {words.again.if(words.again.absent, ifAbsent.name, ifAbsent.from, ifAbsent.to)}
              </p>
            </li>
          ))}
        </ol>
      </section>
      {openSafety.length > 0 && (
        <section className={styles.part}>
          <h2 className={styles.heading}>{words.again.safety}</h2>
          <ul>
            {openSafety.map(({ finding, label }) => (
              <li key={finding}>{label}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
