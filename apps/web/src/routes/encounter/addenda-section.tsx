import type { Addendum, EncounterRecord } from '@junction/contract';
import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { ProseField } from '#src/parts/prose-field.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { momentDayWords } from '#src/text/day-words.ts';
import { words } from '#src/text/words.ts';
import styles from './signed-view.module.css';

interface AddendaSectionProps {
  readonly slug: string;
  readonly encounterId: string;
}

/** What was added or corrected after the signature, each with its reason and date. */
export function AddendaSection({ slug, encounterId }: AddendaSectionProps) {
  const address = `/api/clinics/${slug}/encounters/${encounterId}`;
  const { submit, isBusy, problem } = useSubmit();
  const [record, setRecord] = useState<EncounterRecord>();
  const [reason, setReason] = useState('');
  const [text, setText] = useState('');
  const load = useCallback(
    () => void submit(() => callApi<EncounterRecord>('GET', address), setRecord),
    [submit, address],
  );
  useEffect(load, [load]);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const corrects = { kind: 'encounter' as const, id: encounterId };
    void submit(
      () => callApi<Addendum>('POST', `${address}/addenda`, { corrects, reason: reason.trim(), text: text.trim() }),
      () => {
        setReason('');
        setText('');
        load();
      },
    );
  };
  return (
    <section className={styles.addenda} aria-labelledby="addenda-heading">
      <h2 className={styles.heading} id="addenda-heading">
        {words.signed.addenda}
      </h2>
      {record?.addenda.length === 0 && <p>{words.signed.noAddenda}</p>}
      <ul className={styles.points}>
        {record?.addenda.map((it) => (
          <li key={it.addendumId}>
            <strong>{momentDayWords(it.recordedAt)}.</strong> {it.text} {words.signed.because(it.reason)}
          </li>
        ))}
      </ul>
      <form className={styles.form} onSubmit={save}>
        <h3 className={styles.part}>{words.signed.add}</h3>
        <TextField
          label={words.signed.reason}
          autoComplete="off"
          value={reason}
          onChange={setReason}
          maxLength={1000}
        />
        <ProseField label={words.signed.text} value={text} onChange={setText} maxLength={20_000} isRequired />
        <Notice kind="problem" text={problem} />
        <div>
          <Button type="submit" isDisabled={isBusy || reason.trim() === '' || text.trim() === ''}>
            {words.signed.save}
          </Button>
        </div>
      </form>
    </section>
  );
}
