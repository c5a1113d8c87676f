import { UserIcon } from '@phosphor-icons/react/dist/csr/User';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Saving } from '#src/data/encounter/use-saving.ts';
import { Mark } from '#src/parts/mark.tsx';
import { words } from '#src/text/words.ts';
import styles from './encounter-header.module.css';
import { SaveState } from './save-state.tsx';

interface EncounterHeaderProps {
  readonly slug: string;
  readonly name: string;
  readonly isSample: boolean;
  readonly line: string;
  readonly saving: Saving;
  /** When the last entry was made that was there when the encounter was opened. */
  readonly lastAt: string | undefined;
  /** What a colleague does in the same encounter. */
  readonly colleague: string | undefined;
  readonly search: ReactNode;
  readonly onPatient: () => void;
  /** Absent where the review is what is shown. */
  readonly onReview: (() => void) | undefined;
}

/** Who is here, whether everything is saved, and the way to the signature. */
export function EncounterHeader(props: EncounterHeaderProps) {
  const { slug, name, isSample, line, saving, lastAt, colleague, search, onPatient, onReview } = props;
  return (
    <header className={styles.header}>
      <Link to="/clinics/$slug/today" params={{ slug }} className={styles.home} aria-label={words.room.back}>
        <Mark />
      </Link>
      <div className={styles.who}>
        <h1 className={styles.name}>
          {name}
          {isSample && <span className={styles.sample}>{words.header.sample}</span>}
        </h1>
        <p className={styles.line}>{line}</p>
      </div>
      <div className={styles.state}>
        <SaveState saving={saving} lastAt={lastAt} />
        {colleague !== undefined && (
          <p className={styles.colleague} role="status">
            {colleague}
          </p>
        )}
      </div>
      <button type="button" className={styles.patient} onClick={onPatient}>
        <UserIcon size={18} aria-hidden="true" />
        {words.header.patient}
      </button>
      <div className={styles.search}>{search}</div>
      {onReview !== undefined && (
        <button type="button" className={styles.review} aria-keyshortcuts="g r" onClick={onReview}>
          {words.room.review}
        </button>
      )}
    </header>
  );
}
