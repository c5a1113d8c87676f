import type { CalendarFeed, NewCalendarFeed } from '@junction/contract';
import { useCallback, useEffect, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSession } from '#src/data/session.tsx';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Choice } from '#src/parts/choice.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/words.ts';
import styles from '../frame/form.module.css';
import { ProofDrawer } from '../frame/proof-drawer.tsx';
import sections from './account-page.module.css';
import { momentWords } from './device-words.ts';
import { FeedAddress } from './feed-address.tsx';

const names = [
  { value: 'hidden', label: words.calendarFeed.withoutNames },
  { value: 'shown', label: words.calendarFeed.withNames },
] as const;

/** The secret address from which a calendar program reads one's own visits; nothing for those who see no patients. */
export function CalendarSection() {
  const { session } = useSession();
  const [slug, roles] = [session?.clinic?.slug, session?.person?.roles ?? []];
  const mayHave = roles.some((role) => role === 'owner' || role === 'clinician' || role === 'front-desk');
  return slug === undefined || !mayHave ? null : <Feed path={`/api/clinics/${slug}/calendar-feed`} />;
}

function Feed({ path }: { readonly path: string }) {
  const { submit, isBusy, problem, proof } = useSubmit();
  const [feed, setFeed] = useState<CalendarFeed['feed']>();
  const [choice, setChoice] = useState<'hidden' | 'shown'>('hidden');
  const [made, setMade] = useState<string>();
  const [isClosed, setIsClosed] = useState(false);
  const load = useCallback(
    () =>
      void submit(
        () => callApi<CalendarFeed>('GET', path),
        (it) => setFeed(it.feed),
      ),
    [submit, path],
  );
  useEffect(load, [load]);
  const make = () =>
    void submit(
      () => callApi<NewCalendarFeed>('POST', path, { showsNames: choice === 'shown' }),
      (it) => {
        setFeed(it.feed);
        setMade(`${location.origin}${it.path}`);
        setIsClosed(false);
      },
    );
  const revoke = () =>
    void submit(
      () => callApi<CalendarFeed>('DELETE', path),
      (it) => {
        setFeed(it.feed);
        setMade(undefined);
        setIsClosed(true);
      },
    );
  return (
    <section className={sections.section} aria-labelledby="calendar">
      <h2 className={sections.title} id="calendar">
        {words.calendarFeed.title}
      </h2>
      <p className={styles.quiet}>{words.calendarFeed.lead}</p>
      {feed === null && <p>{words.calendarFeed.none}</p>}
      {feed && <p>{words.calendarFeed.open(momentWords(feed.createdAt), feed.showsNames)}</p>}
      {made !== undefined && <FeedAddress address={made} />}
      <Choice
        label={words.calendarFeed.names}
        options={names}
        value={choice}
        onChange={(value) => setChoice(value ?? choice)}
      />
      {feed && <p className={styles.quiet}>{words.calendarFeed.renewLead}</p>}
      <div className={styles.buttons}>
        <Button isDisabled={isBusy} onPress={make}>
          {feed ? words.calendarFeed.renew : words.calendarFeed.make}
        </Button>
        {feed && (
          <Button isDisabled={isBusy} onPress={revoke}>
            {words.calendarFeed.revoke}
          </Button>
        )}
      </div>
      <Notice kind="problem" text={problem} />
      <Notice kind="done" text={isClosed ? words.calendarFeed.closed : undefined} />
      <ProofDrawer proof={proof} />
    </section>
  );
}
