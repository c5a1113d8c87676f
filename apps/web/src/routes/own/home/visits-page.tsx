import type { Chart, EncounterRecord } from '@junction/contract';
import type { HomeAddresses } from '#src/data/home/home-addresses.ts';
import { momentDayWords } from '#src/text/day-words.ts';
import { words } from '#src/text/own-words.ts';
import styles from './home.module.css';
import { NextVisit } from './next-visit.tsx';

interface VisitsPageProps {
  readonly slug: string;
  readonly addresses: HomeAddresses;
  readonly chart: Chart | undefined;
  readonly visit: EncounterRecord | undefined;
}

/** Visits to come, and the papers of the last one. */
export function VisitsPage({ slug, addresses, chart, visit }: VisitsPageProps) {
  const papers = (visit?.documents ?? []).filter(({ kind }) => kind === 'handout' || kind === 'letter');
  return (
    <div className={`${styles.column} ${styles.narrow}`}>
      <NextVisit slug={slug} addresses={addresses} chart={chart} />
      <section className={styles.section} aria-labelledby="papers">
        <h2 className={styles.title} id="papers">
          {words.visits.documents}
        </h2>
        {papers.length === 0 && <p className={styles.quiet}>{words.visits.noDocuments}</p>}
        <ul className={styles.rows}>
          {papers.map(({ documentId, title, recordedAt }) => (
            <li key={documentId} className={styles.paper}>
              <a href={addresses.print(documentId)}>{title}</a>
              <span className={styles.quiet}>{momentDayWords(recordedAt)}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
