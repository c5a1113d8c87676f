import type { AuditLine, StaffMember } from '@junction/contract';
import { useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/words.ts';
import sections from '../account/account-page.module.css';
import { momentWords } from '../account/device-words.ts';
import { WorkFrame } from '../frame/work-frame.tsx';
import { AuditFilter, type AuditQuestion } from './audit-filter.tsx';
import styles from './clinic-pages.module.css';

/** Who read or changed what in the clinic; for owners. */
export function AuditPage() {
  const { slug } = useParams({ from: '/people/clinics/$slug/audit' });
  return (
    <WorkFrame title={words.audit.title} slug={slug}>
      {({ roles }) => (roles.includes('owner') ? <Search slug={slug} /> : <p>{words.audit.onlyOwners}</p>)}
    </WorkFrame>
  );
}

const page = 50;

function Search({ slug }: { readonly slug: string }) {
  const { submit, isBusy, problem } = useSubmit();
  const [staff, setStaff] = useState<readonly StaffMember[]>([]);
  const [asked, setAsked] = useState<AuditQuestion>({});
  const [entries, setEntries] = useState<readonly AuditLine[]>();
  const [hasMore, setHasMore] = useState(false);
  const ask = useCallback(
    (question: AuditQuestion, before: readonly AuditLine[]) => {
      const last = before.at(-1);
      const body = { ...question, ...(last !== undefined && { before: last.entryId }), limit: page };
      setAsked(question);
      void submit(
        () => callApi<{ readonly entries: readonly AuditLine[] }>('POST', `/api/clinics/${slug}/audit/search`, body),
        (found) => {
          setEntries([...before, ...found.entries]);
          setHasMore(found.entries.length === page);
        },
      );
    },
    [submit, slug],
  );
  useEffect(() => {
    ask({}, []);
    void callApi<{ readonly staff: readonly StaffMember[] }>('GET', `/api/clinics/${slug}/staff`).then((answer) => {
      if (answer.ok) setStaff(answer.value.staff);
    });
  }, [ask, slug]);
  const nameOf = (staffId: string | null): string =>
    staff.find((it) => it.staffId === staffId)?.name ?? words.audit.unknown;
  return (
    <>
      <p>{words.audit.lead}</p>
      <AuditFilter slug={slug} staff={staff} isBusy={isBusy} onAsk={(question) => ask(question, [])} />
      <Notice kind="problem" text={problem} />
      <section className={sections.section} aria-labelledby="entries">
        <h2 className={sections.title} id="entries" aria-live="polite">
          {entries === undefined ? words.frame.loading : words.audit.found(entries.length, hasMore)}
        </h2>
        <ol>
          {entries?.map(({ entryId, at, actor, action, resource, resourceId }) => (
            <li key={entryId} className={styles.entry}>
              <time className={styles.quiet} dateTime={at}>
                {momentWords(at)}
              </time>
              <div>
                <p>
                  <strong>
                    {actor.kind === 'system' ? words.audit.kinds.system : (actor.name ?? words.audit.kinds[actor.kind])}
                  </strong>{' '}
                  {words.audit.actions[action]}: {words.audit.resources[resource]}
                  {resource === 'staff' && action !== 'list' && ` (${nameOf(resourceId)})`}
                </p>
                {resourceId !== null && <p className={styles.quiet}>{resourceId}</p>}
              </div>
            </li>
          ))}
        </ol>
        {hasMore && (
          <div>
            <Button isDisabled={isBusy} onPress={() => ask(asked, entries ?? [])}>
              {words.audit.older}
            </Button>
          </div>
        )}
      </section>
    </>
  );
}
