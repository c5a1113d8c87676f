import type { Signature, EncounterState as StoredEncounter } from '@junction/contract';
import type { KnowledgeBase, Language } from '@junction/knowledge';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import type { EncounterHold } from '#src/data/encounter/use-encounter.ts';
import { loadWords } from '#src/data/load-words.ts';
import { useLoaded } from '#src/data/use-loaded.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Choice } from '#src/parts/choice.tsx';
import { KeyCap } from '#src/parts/key-cap.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/words.ts';
import { itemName } from '../instrument/item-name.ts';
import { DocumentEditor } from './document-editor.tsx';
import { DOCUMENT_KINDS, type DocumentKind, draftDocuments } from './drafts.ts';
import { summaryWords } from './encounter-words.ts';
import { questionWords } from './question-words.ts';
import styles from './review.module.css';
import type { EncounterRoom } from './use-encounter-room.ts';

interface ReviewProps {
  readonly slug: string;
  readonly kb: KnowledgeBase;
  readonly stored: StoredEncounter;
  readonly hold: EncounterHold;
  readonly room: EncounterRoom;
  readonly isAccepted: boolean;
  readonly header: ReactNode;
  readonly banner: ReactNode;
}

const LANGUAGES: readonly Language[] = ['en', 'es'];

/** What will be signed: the documents as drafted, to read and change, and what still stands in the way. */
export function Review({ slug, kb, stored, hold, room, isAccepted, header, banner }: ReviewProps) {
  const { setIsReview, chosen, questions, state, assessed } = room;
  const { submit, isBusy, problem } = useSubmit();
  const [language, setLanguage] = useState<Language>('en');
  const [edits, setEdits] = useState<Readonly<Partial<Record<DocumentKind, string>>>>({});
  const [left, setLeft] = useState<ReadonlySet<DocumentKind>>(new Set());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const load = useCallback((signal: AbortSignal) => loadWords(language, signal), [language]);
  const loaded = useLoaded(load);
  const patientWords = loaded.kind === 'ready' ? loaded.value : undefined;
  const drafts = useMemo(
    () =>
      patientWords === undefined
        ? []
        : draftDocuments({
            ...{ kb, words: patientWords, patientName: stored.patient.name, patientDetail: summaryWords(stored) },
            ...{ state, case: assessed.planned.facts, assessment: assessed.planned.assessment },
            ...{ plan: chosen.plan, overridden: chosen.overridden },
          }),
    [kb, patientWords, stored, state, assessed.planned, chosen],
  );
  const documents = drafts
    .filter(({ kind }) => !left.has(kind))
    .map((draft) => ({ ...draft, body: edits[draft.kind] ?? draft.body }));
  const { waiting } = hold.saving;
  const standing = [
    ...questions.map((question) => questionWords(kb, question)),
    ...chosen.problems.map(({ path, message }) => `${itemName(kb, path.split('.').at(-1) ?? path)}: ${message}`),
    ...(waiting > 0 ? [words.sign.unsaved(waiting)] : []),
  ];
  const canSign = standing.length === 0 && drafts.length > 0 && !isBusy;
  const sign = () => {
    if (!canSign) return;
    const body = { total: hold.entries.length, documents };
    const address = `/api/clinics/${slug}/encounters/${stored.encounter.encounterId}/signature`;
    void submit(
      () => callApi<Signature>('POST', address, body),
      () => void hold.reload(),
    );
  };
  const latest = useRef(sign);
  latest.current = sign;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        latest.current();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <div className={styles.page}>
      {header}
      <div role="alert">{banner}</div>
      <main className={styles.main}>
        <div className={styles.head}>
          <h2 className={styles.title} ref={heading} tabIndex={-1}>
            {words.sign.title}
          </h2>
          <Button onPress={() => setIsReview(false)}>{words.sign.back}</Button>
        </div>
        <p className={styles.lead}>{words.sign.lead}</p>
        {standing.length > 0 && (
          <section className={styles.standing} aria-label={words.sign.open}>
            <h3>{words.sign.open}</h3>
            <ul>
              {standing.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </section>
        )}
        {!isAccepted && <p className={styles.lead}>{words.sign.planOpen}</p>}
        <div className={styles.language}>
          <span>{words.sign.language}</span>
          <Choice
            size="small"
            label={words.sign.language}
            options={LANGUAGES.map((value) => ({ value, label: words.sign.languages[value] }))}
            value={language}
            onChange={(value) => setLanguage(value ?? language)}
          />
        </div>
        {drafts.map((draft) => (
          <DocumentEditor
            key={draft.kind}
            draft={draft}
            edited={edits[draft.kind]}
            isIncluded={!left.has(draft.kind)}
            onEdit={(text) => {
              const { [draft.kind]: _, ...rest } = edits;
              setEdits(text === undefined ? rest : { ...rest, [draft.kind]: text });
            }}
            onInclude={(is) =>
              setLeft(new Set(DOCUMENT_KINDS.filter((kind) => (kind === draft.kind ? !is : left.has(kind)))))
            }
          />
        ))}
      </main>
      <div className={styles.foot}>
        <Notice kind="problem" text={problem} />
        <Button kind="primary" isDisabled={!canSign} keyShortcut="Control+Enter" onPress={sign}>
          {isBusy ? words.sign.busy : words.sign.go} <KeyCap>Ctrl</KeyCap>
          <KeyCap>Enter</KeyCap>
        </Button>
      </div>
    </div>
  );
}
