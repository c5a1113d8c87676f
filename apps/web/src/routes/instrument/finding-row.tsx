import type { Finding } from '@junction/knowledge';
import { memo } from 'react';
import { AnswerGlyph } from '#src/parts/answer-glyph.tsx';
import { words } from '#src/text/words.ts';
import type { Entry } from './entry-of.ts';
import styles from './finding-row.module.css';

const STATE_WORDS = {
  present: words.findings.present,
  absent: words.findings.absent,
  'not-done': words.findings.notDone,
  'to-do': words.findings.toDo,
} as const;

interface FindingRowProps {
  readonly finding: Finding;
  readonly entry: Entry;
  /** Why it stands out among what is still to do: the next most telling test, or a safety question. */
  readonly note: string | undefined;
  readonly onOpen: (finding: Finding) => void;
}

/** A finding that is not the current one: its name, and its answer as word and sign. */
export const FindingRow = memo(function FindingRow({ finding, entry, note, onOpen }: FindingRowProps) {
  const { state, observation } = entry;
  const side = observation?.side === undefined ? undefined : words.sides[observation.side].toLowerCase();
  const measured =
    observation?.measured === undefined ? undefined : `${observation.measured} ${finding.measure?.unit ?? ''}`.trim();
  const place = [measured, side, observation?.level].filter((part) => part !== undefined).join(', ');
  return (
    <button
      type="button"
      className={styles.row}
      data-finding={finding.id}
      aria-expanded={false}
      onClick={() => onOpen(finding)}
    >
      <span className={styles.label}>
        <span className={styles.name}>{finding.label}</span>
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </span>
      <span className={styles.answer} data-state={state}>
        {place !== '' && <span className={styles.place}>{place}</span>}
        <span className={styles.word}>{STATE_WORDS[state]}</span>
        <AnswerGlyph state={state} />
      </span>
    </button>
  );
});
