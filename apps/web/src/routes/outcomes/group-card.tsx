import type { OutcomeGroup } from '@junction/contract';
import { useId, useState } from 'react';
import { percent, percentRange } from '#src/text/format.ts';
import { words } from '#src/text/words.ts';
import styles from './outcomes.module.css';
import { ShareLine } from './share-line.tsx';

interface GroupCardProps {
  readonly title: string;
  readonly groups: readonly OutcomeGroup[];
}

/** Shares of improved patients by group, as bars or as a table. */
export function GroupCard({ title, groups }: GroupCardProps) {
  const id = useId();
  const [isTable, setIsTable] = useState(false);
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        {title}
      </h2>
      <p className={styles.quiet}>{words.outcomes.lead}</p>
      {groups.length === 0 && <p>{words.outcomes.empty}</p>}
      {isTable ? (
        <GroupTable groups={groups} />
      ) : (
        <ul className={styles.rows}>
          {groups.map(({ id: key, name, improved }) => (
            <li key={key} className={styles.row}>
              <ShareLine name={name} share={improved} />
            </li>
          ))}
        </ul>
      )}
      {groups.length > 0 && (
        <p className={styles.under}>
          <span>{words.outcomes.fewNote}</span>
          <button
            type="button"
            className={styles.toggle}
            aria-label={`${title}: ${isTable ? words.outcomes.asBars : words.outcomes.asTable}`}
            onClick={() => setIsTable(!isTable)}
          >
            {isTable ? words.outcomes.asBars : words.outcomes.asTable}
          </button>
        </p>
      )}
    </section>
  );
}

function GroupTable({ groups }: Pick<GroupCardProps, 'groups'>) {
  const { name, people, share, range, gain } = words.outcomes.table;
  return (
    // Wider than a phone: it scrolls by itself, with the keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus.
    <section className={styles.scroll} tabIndex={0} aria-label={words.outcomes.asTable}>
      <table className={styles.table}>
        <thead>
          <tr>
            {[name, people, share, range, gain].map((it) => (
              <th key={it} scope="col">
                {it}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ id, name: group, improved, gain: gained }) => (
            <tr key={id}>
              <th scope="row">{group}</th>
              <td>{improved.people}</td>
              <td>{improved.share === null ? words.outcomes.tooFew : percent(improved.share)}</td>
              <td>
                {improved.low === null || improved.high === null ? '' : percentRange([improved.low, improved.high])}
              </td>
              <td>{gained.mean === null ? words.outcomes.tooFew : gained.mean.toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
