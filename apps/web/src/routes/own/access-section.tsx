import type { Access } from '@junction/contract';
import { useEffect, useId, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/own-words.ts';
import sections from '../account/account-page.module.css';
import { momentWords } from '../account/device-words.ts';
import { type AccessReader, accessLines } from './access-lines.ts';
import styles from './own-place.module.css';

interface AccessSectionProps {
  readonly address: string;
  readonly title: string;
  readonly reader: AccessReader;
}

const first = 10;

/** Who opened or changed one record, the newest first. */
export function AccessSection({ address, title, reader }: AccessSectionProps) {
  const id = useId();
  const { submit, problem } = useSubmit();
  const [accesses, setAccesses] = useState<readonly Access[]>();
  const [isAll, setIsAll] = useState(false);
  useEffect(() => {
    void submit(
      () => callApi<{ readonly accesses: readonly Access[] }>('GET', address),
      (it) => setAccesses(it.accesses),
    );
  }, [submit, address]);
  const lines = accessLines(accesses ?? [], reader);
  const shown = isAll ? lines : lines.slice(0, first);
  return (
    <section className={sections.section} aria-labelledby={id}>
      <div>
        <h2 className={sections.title} id={id}>
          {title}
        </h2>
        <p className={styles.quiet}>{words.own.openedLead}</p>
      </div>
      <Notice kind="problem" text={problem} />
      {accesses?.length === 0 && <p>{words.own.openedNone}</p>}
      <ol className={sections.rows}>
        {shown.map(({ key, who, did, at, count }) => (
          <li key={key} className={sections.row}>
            <div className={sections.what}>
              <p>
                <strong>{who}</strong> {did}
              </p>
              <p className={sections.line}>
                <time dateTime={at}>{momentWords(at)}</time>
                {count > 1 && ` · ${words.own.times(count)}`}
              </p>
            </div>
          </li>
        ))}
      </ol>
      {shown.length < lines.length && (
        <div>
          <Button onPress={() => setIsAll(true)}>{words.own.more}</Button>
        </div>
      )}
      <p className={styles.quiet}>{words.own.question}</p>
    </section>
  );
}
