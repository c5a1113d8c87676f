import type { Replay, Signature, EncounterState as StoredEncounter } from '@junction/contract';
import { type Block, parseBody } from '@junction/documents';
import type { KnowledgeBase } from '@junction/knowledge';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Mark } from '#src/parts/mark.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { momentDayWords } from '#src/text/day-words.ts';
import { words } from '#src/text/words.ts';
import { AddendaSection } from './addenda-section.tsx';
import { summaryWords } from './encounter-words.ts';
import { clockTime } from './save-state.tsx';
import { documentsOfContent, leadersOfContent } from './signed-content.ts';
import styles from './signed-view.module.css';

interface SignedViewProps {
  readonly slug: string;
  readonly kb: KnowledgeBase;
  readonly stored: StoredEncounter;
  readonly signature: Signature;
  readonly content: NonNullable<StoredEncounter['content']>;
}

/** A signed encounter: what was fixed, by whom, with what knowledge, and whether it still comes to the same. */
export function SignedView({ slug, kb, stored, signature, content }: SignedViewProps) {
  const { submit, isBusy, problem } = useSubmit();
  const [replay, setReplay] = useState<Replay['replay']>();
  const address = `/api/clinics/${slug}/encounters/${stored.encounter.encounterId}`;
  const check = () =>
    void submit(
      () => callApi<Replay>('GET', `${address}/replay`),
      (it) => setReplay(it.replay),
    );
  const when = `${momentDayWords(signature.signedAt)}, ${clockTime(signature.signedAt)}`;
  const isSame = replay?.same === true && replay.isWhole;
  const text =
    replay === undefined || replay === null
      ? undefined
      : isSame
        ? words.signed.identical
        : replay.isWhole
          ? words.signed.differs
          : words.signed.broken;
  return (
    <div>
      <header className={styles.header}>
        <Link to="/clinics/$slug/today" params={{ slug }} className={styles.home} aria-label={words.room.back}>
          <Mark />
        </Link>
        <div>
          <h1 className={styles.name}>{stored.patient.name}</h1>
          <p className={styles.quiet}>{summaryWords(stored)}</p>
        </div>
        <Link
          to="/clinics/$slug/patients/$patientId"
          params={{ slug, patientId: stored.patient.patientId }}
          className={styles.chart}
        >
          {words.today.chart}
        </Link>
      </header>
      <main className={styles.main}>
        <section className={styles.seal} aria-labelledby="signed-heading">
          <h2 className={styles.title} id="signed-heading">
            {words.signed.by(signature.signedBy.name ?? words.signed.somebody, when)}
          </h2>
          <p className={styles.quiet}>
            {words.signed.knowledge(signature.knowledge.version, signature.engine)}.{' '}
            {words.signed.hash(signature.contentHash.slice(0, 16))}
          </p>
          <div className={styles.replay}>
            <Button isDisabled={isBusy} onPress={check}>
              {words.signed.replay}
            </Button>
            <Notice kind={isSame ? 'done' : 'problem'} text={problem ?? text} />
          </div>
        </section>
        <section aria-labelledby="came-heading">
          <h2 className={styles.heading} id="came-heading">
            {words.signed.came}
          </h2>
          <ul>
            {leadersOfContent(content).map(({ condition, probability }) => (
              <li key={condition}>
                {kb.conditions.find(({ id }) => id === condition)?.name ?? condition}: {probability}
              </li>
            ))}
          </ul>
        </section>
        {documentsOfContent(content).map(({ kind, title, body }) => (
          <article key={kind} className={styles.document} aria-label={title}>
            <h2 className={styles.title}>{title}</h2>
            <PrintLink slug={slug} document={stored.documents.find((it) => it.kind === kind && it.title === title)} />
            <Body body={body} />
          </article>
        ))}
        <AddendaSection slug={slug} encounterId={stored.encounter.encounterId} />
      </main>
    </div>
  );
}

interface PrintLinkProps {
  readonly slug: string;
  readonly document: StoredEncounter['documents'][number] | undefined;
}

/** Opens the document as a PDF, in a window of its own. */
function PrintLink({ slug, document }: PrintLinkProps) {
  if (document === undefined) return null;
  return (
    <p>
      <a
        className={styles.print}
        href={`/api/clinics/${slug}/documents/${document.documentId}/print`}
        target="_blank"
        rel="noreferrer"
      >
        {words.signed.print(document.title)}
      </a>
    </p>
  );
}

function Body({ body }: { readonly body: string }) {
  return (
    <div className={styles.body}>
      {parseBody(body).map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was signed never changes its order.
        <BodyBlock key={at} block={block} />
      ))}
    </div>
  );
}

function BodyBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h3 className={styles.part}>{block.text}</h3>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'list':
    case 'warning':
      return (
        <ul className={block.kind === 'warning' ? styles.warning : styles.points}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'exercise':
      return (
        <div>
          {block.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      );
    case 'figure':
      return null;
  }
}
