import { type FormEvent, useState } from 'react';
import { type ApiAnswer, callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/words.ts';
import form from '../frame/form.module.css';
import { ProofDrawer } from '../frame/proof-drawer.tsx';
import styles from './booking-settings.module.css';
import { DraftField } from './draft-field.tsx';
import { type Draft, type FieldName, type FieldSpec, fieldLabel } from './fields.ts';
import { StaleDraft } from './stale-draft.tsx';

/** What is edited: how it becomes texts, and what is sent of them. */
export interface Editing<T extends { readonly version: number }> {
  readonly fields: readonly FieldSpec[];
  readonly draftOf: (it: T) => Draft;
  /** The body without its version, or the field that cannot be read. */
  readonly bodyOf: (draft: Draft) => Readonly<Record<string, unknown>> | { readonly unreadable: FieldName };
  readonly method: 'POST' | 'PATCH';
  readonly path: string;
}

interface DraftFormProps<T extends { readonly version: number }> {
  readonly editing: Editing<T>;
  readonly value: T;
  /** What the server answered: the thing itself, or the list that it stands in. */
  readonly onSaved: (answer: unknown) => void;
}

/** Fields with one button. Where somebody else saved meanwhile, both versions stand below and nothing is lost. */
export function DraftForm<T extends { readonly version: number }>({ editing, value, onSaved }: DraftFormProps<T>) {
  const { fields, draftOf, bodyOf, method, path } = editing;
  const { submit, isBusy, problem, proof, say } = useSubmit();
  const [draft, setDraft] = useState(() => draftOf(value));
  const [version, setVersion] = useState(value.version);
  const [newer, setNewer] = useState<T>();
  const [isDone, setIsDone] = useState(false);
  const take = (next: T) => {
    setDraft(draftOf(next));
    setVersion(next.version);
    setNewer(undefined);
  };
  const save = (seen: number) => {
    setIsDone(false);
    const body = bodyOf(draft);
    const { unreadable } = body;
    if (typeof unreadable === 'string') {
      const field = fields.find(({ name }) => name === unreadable);
      return say(words.bookingSettings.unreadable(field === undefined ? unreadable : fieldLabel(field)));
    }
    const send = async (): Promise<ApiAnswer<unknown>> => {
      const answer = await callApi<unknown>(method, path, method === 'POST' ? body : { ...body, version: seen });
      if (answer.ok || answer.problem.code !== 'stale') return answer;
      setNewer(answer.problem.current as T); // As the route says.
      return { ok: false, problem: { ...answer.problem, text: words.bookingSettings.stale } };
    };
    void submit(send, (answer) => {
      setIsDone(true);
      setNewer(undefined);
      // The server counts each change of a row by one.
      setVersion(seen + 1);
      onSaved(answer);
    });
  };
  return (
    <form
      className={form.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save(version);
      }}
    >
      <div className={styles.fields}>
        {fields.map((field) => (
          <DraftField
            key={field.name}
            field={field}
            value={draft[field.name] ?? ''}
            onChange={(text) => {
              setIsDone(false);
              setDraft({ ...draft, [field.name]: text });
            }}
          />
        ))}
      </div>
      <Notice kind="problem" text={problem} />
      <Notice kind="done" text={isDone ? words.bookingSettings.saved : undefined} />
      {newer === undefined ? (
        <div className={form.buttons}>
          <Button kind="primary" type="submit" isDisabled={isBusy}>
            {words.bookingSettings.save}
          </Button>
        </div>
      ) : (
        <StaleDraft
          {...{ fields, yours: draft, theirs: draftOf(newer) }}
          onMine={() => save(newer.version)}
          onTheirs={() => {
            say(undefined);
            take(newer);
          }}
        />
      )}
      <ProofDrawer proof={proof} />
    </form>
  );
}
