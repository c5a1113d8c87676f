import type { SeriesView } from '@junction/contract';
import { parseCivilDate } from '@junction/scheduling';
import { Button } from '#src/parts/button.tsx';
import { words } from '#src/text/words.ts';
import form from '../frame/form.module.css';
import { wallMinute } from './clinic-days.ts';
import { useDesk } from './desk-context.ts';
import styles from './drawer-form.module.css';
import { clockWords, shortDateWords } from './time-words.ts';

interface SeriesProposalProps {
  readonly series: SeriesView;
  readonly isBusy: boolean;
  readonly onBook: () => void;
}

/** The visits that were found, and the weeks in which some are missing. */
export function SeriesProposal({ series, isBusy, onBook }: SeriesProposalProps) {
  const { schedule } = useDesk();
  const { visits, missing } = series;
  const day = (text: string) => {
    const date = parseCivilDate(text);
    return date.ok ? shortDateWords(date.value) : text;
  };
  return (
    <section className={styles.form} aria-labelledby="series-title">
      <h3 className={styles.subtitle} id="series-title">
        {words.desk.visits(visits.length)}
      </h3>
      {missing.map(({ from, to, visits: count }) => (
        <p key={from} className={styles.attention}>
          {words.seriesBook.missing(count, day(from), day(to))}
        </p>
      ))}
      {visits.length === 0 && <p>{words.seriesBook.none}</p>}
      <ol className={styles.list}>
        {visits.map(({ start, practitioner }) => {
          const { date, minute } = wallMinute(Date.parse(start), schedule.zone);
          return (
            <li key={start} className={styles.row}>
              <strong>
                {shortDateWords(date)}, {clockWords(minute)}
              </strong>
              <span className={styles.quiet}>{schedule.practitioners.find(({ id }) => id === practitioner)?.name}</span>
            </li>
          );
        })}
      </ol>
      {visits.length > 0 && (
        <div className={form.buttons}>
          <Button kind="primary" isDisabled={isBusy} onPress={onBook}>
            {words.seriesBook.go(visits.length)}
          </Button>
        </div>
      )}
    </section>
  );
}
