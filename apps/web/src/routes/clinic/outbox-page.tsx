import { useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/words.ts';
import sections from '../account/account-page.module.css';
import { momentWords } from '../account/device-words.ts';
import { ProofDrawer } from '../frame/proof-drawer.tsx';
import { WorkFrame } from '../frame/work-frame.tsx';
import styles from './clinic-pages.module.css';

interface Mail {
  readonly mailId: string;
  readonly channel: 'email' | 'text';
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly linkPath: string | null;
  readonly calendars: readonly { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string }[];
  readonly createdAt: string;
}

/** Mail and texts that wait to be sent; all of them, where nothing carries them. They hold codes: it asks who is there. */
export function OutboxPage() {
  const { slug } = useParams({ from: '/people/clinics/$slug/outbox' });
  return (
    <WorkFrame title={words.outbox.title} slug={slug}>
      {({ roles }) => (roles.includes('owner') ? <Mails slug={slug} /> : <p>{words.outbox.onlyOwners}</p>)}
    </WorkFrame>
  );
}

function Mails({ slug }: { readonly slug: string }) {
  const { submit, isBusy, problem, proof } = useSubmit();
  const [mails, setMails] = useState<readonly Mail[]>();
  const load = useCallback(
    () =>
      void submit(
        () => callApi<{ readonly mails: readonly Mail[] }>('GET', `/api/clinics/${slug}/outbox`),
        (it) => setMails(it.mails),
      ),
    [submit, slug],
  );
  useEffect(load, [load]);
  return (
    <>
      <p>{words.outbox.lead}</p>
      <div>
        <Button isDisabled={isBusy} onPress={load}>
          {words.outbox.again}
        </Button>
      </div>
      <Notice kind="problem" text={problem} />
      {mails?.length === 0 && <p>{words.outbox.none}</p>}
      {mails?.map((mail) => (
        <MailArticle key={mail.mailId} mail={mail} />
      ))}
      <ProofDrawer proof={proof} />
    </>
  );
}

function MailArticle({ mail }: { readonly mail: Mail }) {
  const { mailId, channel, recipient, subject, body, linkPath, calendars, createdAt } = mail;
  return (
    <article className={sections.section} aria-labelledby={mailId}>
      <div>
        <h2 className={sections.title} id={mailId}>
          {channel === 'text' ? words.outbox.text : subject}
        </h2>
        <p className={styles.quiet}>
          {words.outbox.to(recipient)} · {momentWords(createdAt)}
        </p>
      </div>
      <p className={styles.mail}>{body}</p>
      {linkPath !== null && (
        <p className={styles.mail}>
          {words.outbox.link}: {location.origin}
          {linkPath}
        </p>
      )}
      {calendars.map(({ method, text }) => (
        <details key={text}>
          <summary>{words.outbox.calendar[method]}</summary>
          <pre className={styles.mail}>{text}</pre>
        </details>
      ))}
    </article>
  );
}
