import { ArrowsClockwiseIcon } from '@phosphor-icons/react/dist/csr/ArrowsClockwise';
import type { Schedule } from '#src/data/desk/schedule.ts';
import { Button } from '#src/parts/button.tsx';
import { words } from '#src/text/words.ts';
import styles from './drawer-form.module.css';
import { shownEdit, type VisitEdits } from './visit-edits.ts';

interface StaleVisitProps {
  readonly mine: VisitEdits;
  readonly theirs: VisitEdits;
  readonly clashes: readonly (keyof VisitEdits)[];
  readonly taken: readonly (keyof VisitEdits)[];
  readonly schedule: Schedule;
  readonly onChoose: (field: keyof VisitEdits, value: string) => void;
}

/** Both versions, where another desk changed the visit meanwhile. What only they changed is in the fields already. */
export function StaleVisit({ mine, theirs, clashes, taken, schedule, onChoose }: StaleVisitProps) {
  const fields = [...clashes, ...taken];
  return (
    <section className={styles.form} aria-label={words.stale.title} role="alert">
      <p className={styles.attention}>
        <ArrowsClockwiseIcon size={20} weight="bold" aria-hidden="true" />
        <span>
          {words.stale.title}. {clashes.length > 0 ? words.stale.clash : words.stale.merged}
        </span>
      </p>
      <table className={styles.versions}>
        <thead>
          <tr>
            <th scope="col">{words.stale.field}</th>
            <th scope="col">{words.stale.yours}</th>
            <th scope="col">{words.stale.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{words.visit[fieldWords[field]]}</th>
              <td>{shownEdit(field, mine[field], schedule)}</td>
              <td>
                {shownEdit(field, theirs[field], schedule)}{' '}
                {mine[field] !== theirs[field] && (
                  <Button
                    kind="quiet"
                    label={words.stale.theirsFor(words.visit[fieldWords[field]])}
                    onPress={() => onChoose(field, theirs[field])}
                  >
                    {words.stale.take}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const fieldWords = {
  date: 'date',
  time: 'time',
  minutes: 'minutes',
  practitioner: 'practitioner',
  resource: 'room',
  note: 'note',
} as const satisfies Record<keyof VisitEdits, keyof typeof words.visit>;
