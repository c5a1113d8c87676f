import { ArrowCounterClockwiseIcon } from '@phosphor-icons/react/dist/csr/ArrowCounterClockwise';
import { UserIcon } from '@phosphor-icons/react/dist/csr/User';
import type { ReactNode } from 'react';
import { Mark } from '#src/parts/mark.tsx';
import { words } from '#src/text/words.ts';
import { type Entered, isEmpty } from '../instrument/case-state.ts';
import styles from './assessment-header.module.css';

interface AssessmentHeaderProps {
  readonly entered: Entered;
  readonly canUndo: boolean;
  readonly search: ReactNode;
  readonly menu: ReactNode;
  readonly onUndo: () => void;
  /** Opens patient and drawing where they have no pane of their own. */
  readonly onPatient: () => void;
}

/** Who this is about, in one line, and the tools of the sheet. */
export function AssessmentHeader({ entered, canUndo, search, menu, onUndo, onPatient }: AssessmentHeaderProps) {
  return (
    <header className={styles.header}>
      <Mark />
      <div className={styles.who}>
        <h1 className={styles.title}>
          {entered.sample ? words.header.sampleTitle : words.header.fresh}
          {entered.sample && <span className={styles.sample}>{words.header.sample}</span>}
        </h1>
        <p className={styles.line}>{summaryOf(entered)}</p>
      </div>
      <button type="button" className={styles.patient} onClick={onPatient}>
        <UserIcon size={18} aria-hidden="true" />
        {words.header.patient}
      </button>
      <div className={styles.search}>{search}</div>
      <div className={styles.tools}>
        <button
          type="button"
          className={styles.tool}
          disabled={!canUndo}
          aria-keyshortcuts="Control+Z"
          onClick={onUndo}
        >
          <ArrowCounterClockwiseIcon size={18} aria-hidden="true" />
          <span className={styles.toolWord}>{words.header.undo}</span>
        </button>
        {menu}
      </div>
    </header>
  );
}

function summaryOf(entered: Entered): string {
  const { patient, side, pain, observations } = entered.known;
  const person = [patient.ageYears, patient.sex === undefined ? undefined : words.sexes[patient.sex].toLowerCase()]
    .filter((part) => part !== undefined)
    .join(', ');
  const parts = [
    person,
    side === undefined ? '' : words.header.sideOf(side),
    pain === undefined ? '' : words.header.places(pain.length),
    observations.length === 0 ? '' : words.header.answers(observations.length),
  ].filter((part) => part !== '');
  return parts.length === 0 && isEmpty(entered) ? words.header.nothing : `${parts.join('. ')}.`;
}
