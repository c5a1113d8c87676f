import type { Outcomes } from '@junction/contract';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/words.ts';
import { WorkFrame } from '../frame/work-frame.tsx';
import { GroupCard } from './group-card.tsx';
import styles from './outcomes.module.css';
import { ShareLine } from './share-line.tsx';

/** What came of the courses of the clinic, with how sure it is. */
export function OutcomesPage() {
  const { slug } = useParams({ from: '/people/clinics/$slug/outcomes' });
  return (
    <WorkFrame title={words.outcomes.title} slug={slug}>
      {({ roles }) => (roles.includes('owner') ? <Opened slug={slug} /> : <p>{words.outcomes.notForYou}</p>)}
    </WorkFrame>
  );
}

function Opened({ slug }: { readonly slug: string }) {
  const address = `/api/clinics/${slug}/outcomes`;
  const { submit, problem, isBusy } = useSubmit();
  const [found, setFound] = useState<Outcomes>();
  useEffect(() => void submit(() => callApi<Outcomes>('GET', address), setFound), [submit, address]);
  const save = () =>
    void submit(
      () => callApi<{ readonly fileName: string; readonly csv: string }>('GET', `${address}/table`),
      ({ fileName, csv }) => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
        link.download = fileName;
        link.click();
        URL.revokeObjectURL(link.href);
      },
    );
  return (
    <div className={styles.page}>
      <Notice kind="problem" text={problem} />
      {found !== undefined && <Found found={found} />}
      <div>
        <Button onPress={save} isDisabled={isBusy}>
          {words.outcomes.csv}
        </Button>
      </div>
    </div>
  );
}

function Found({ found }: { readonly found: Outcomes }) {
  const { courses, byCondition, byMechanism, byClinician, adherence, response, leaderHeld } = found;
  const largest = byCondition.reduce<Outcomes['byCondition'][number] | undefined>(
    (best, it) => (best === undefined || it.improved.people > best.improved.people ? it : best),
    undefined,
  )?.improved;
  const head =
    byCondition.length === 1 && largest?.share != null
      ? words.outcomes.head(largest.share)
      : byCondition.some(({ improved }) => !improved.few)
        ? undefined
        : words.outcomes.headFew;
  return (
    <>
      <div>
        {head !== undefined && <p className={styles.lead}>{head}</p>}
        <p className={styles.quiet}>{words.outcomes.courses(courses)}</p>
      </div>
      <div className={styles.grid}>
        <GroupCard title={words.outcomes.condition} groups={byCondition} />
        <GroupCard title={words.outcomes.mechanism} groups={byMechanism} />
        <GroupCard title={words.outcomes.clinician} groups={byClinician} />
        <section className={styles.limits}>
          <h2 className={styles.title}>{words.outcomes.limits}</h2>
          <ul className={styles.rows}>
            {words.outcomes.limitList.map((text) => (
              <li key={text} className={styles.limit}>
                {text}
              </li>
            ))}
          </ul>
        </section>
        <section className={styles.card}>
          <h2 className={styles.title}>{words.outcomes.held}</h2>
          <p className={styles.quiet}>{words.outcomes.heldLead}</p>
          <ShareLine name={words.outcomes.held} share={leaderHeld} isBare />
        </section>
        <section className={styles.card}>
          <h2 className={styles.title}>{words.outcomes.adherence}</h2>
          <p className={styles.quiet}>{words.outcomes.adherenceLead}</p>
          <p className={styles.figure}>{words.outcomes.ofThat(adherence.done, adherence.of)}</p>
          <h2 className={styles.title}>{words.outcomes.response}</h2>
          <p className={styles.quiet}>{words.outcomes.responseLead}</p>
          <p className={styles.figure}>{words.outcomes.ofThat(response.answered, response.of)}</p>
        </section>
      </div>
    </>
  );
}
