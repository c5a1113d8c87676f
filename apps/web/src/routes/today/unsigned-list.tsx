import type { Today } from '@junction/contract';
import { Link } from '@tanstack/react-router';
import { words } from '#src/text/words.ts';
import { wallMinute } from '../desk/clinic-days.ts';
import { shortDateWords } from '../desk/time-words.ts';
import styles from './today.module.css';

/** Encounters of earlier days that nobody has signed. */
export function UnsignedList({ slug, today }: { readonly slug: string; readonly today: Today }) {
  return (
    <section className={styles.unsigned} aria-labelledby="unsigned-heading">
      <h2 className={styles.heading} id="unsigned-heading">
        {words.today.unsigned}
      </h2>
      <ul>
        {today.unsigned.map(({ encounterId, startedAt, patient }) => (
          <li key={encounterId} className={styles.line}>
            <Link to="/clinics/$slug/encounters/$encounterId" params={{ slug, encounterId }}>
              {patient.name}
            </Link>{' '}
            {words.today.from(shortDateWords(wallMinute(Date.parse(startedAt), today.zone).date))}
          </li>
        ))}
      </ul>
    </section>
  );
}
