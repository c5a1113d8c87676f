import type { Chart } from '@junction/contract';
import type { HomeAddresses } from '#src/data/home/home-addresses.ts';
import { dayWords } from '#src/text/day-words.ts';
import { words } from '#src/text/own-words.ts';
import styles from './home.module.css';

interface NextVisitProps {
  readonly slug: string;
  readonly addresses: HomeAddresses;
  readonly chart: Chart | undefined;
}

/** The next visits, in the clinic's own time. */
export function NextVisit({ slug, addresses, chart }: NextVisitProps) {
  const visits = (chart?.upcoming ?? []).toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start)).slice(0, 3);
  return (
    <section className={styles.section} aria-labelledby="next-visit">
      <h2 className={styles.title} id="next-visit">
        {words.visits.title}
      </h2>
      {chart !== undefined && visits.length === 0 && (
        <p>
          {words.visits.none} <a href={`/clinics/${slug}/book`}>{words.visits.book}</a>
        </p>
      )}
      {visits.map(({ visitId, start, service, practitioner }) => (
        <div key={visitId}>
          <p className={styles.when}>
            {dayWords(start)}, {timeWords(start)}
          </p>
          <p className={styles.quiet}>{words.visits.with(practitioner, service)}</p>
          <p className={styles.links}>
            <a href={addresses.visit(visitId)}>{words.visits.change}</a>
            <a href={addresses.visitCalendar(visitId)}>{words.visits.calendar}</a>
          </p>
        </div>
      ))}
    </section>
  );
}

/** "10:10 am" of a moment that is written with the clinic's own offset. */
function timeWords(moment: string): string {
  const [hour = 0, minute = 0] = moment.slice(11, 16).split(':').map(Number);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'am' : 'pm'}`;
}
