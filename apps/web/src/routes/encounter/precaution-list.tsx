import type { EntryBody } from '@junction/encounter';
import type { FindingId, KnowledgeBase } from '@junction/knowledge';
import type { Case, Mechanism } from '@junction/reasoning';
import { ProhibitIcon } from '@phosphor-icons/react/dist/csr/Prohibit';
import { XIcon } from '@phosphor-icons/react/dist/csr/X';
import { useMemo } from 'react';
import { AnswerGlyph } from '#src/parts/answer-glyph.tsx';
import { words } from '#src/text/words.ts';
import styles from './story-pane.module.css';
import { thrustPrecautions } from './thrust-precautions.ts';

interface PrecautionListProps {
  readonly kb: KnowledgeBase;
  readonly known: Case;
  readonly mechanism: Mechanism | null;
  readonly isStopped: boolean;
  readonly enter: (...bodies: readonly EntryBody[]) => void;
  readonly onGo: (finding: FindingId) => void;
}

/** What must be answered before any thrust: how much of it is, what stands against it, and the way to what is open. */
export function PrecautionList({ kb, known, mechanism, isStopped, enter, onGo }: PrecautionListProps) {
  const { answered, total, open, holding } = useMemo(
    () => thrustPrecautions(kb, known, mechanism),
    [kb, known, mechanism],
  );
  return (
    <>
      {isStopped ? (
        <p className={styles.stopped}>
          <ProhibitIcon size={18} weight="bold" aria-hidden="true" /> {words.story.stopped}
        </p>
      ) : (
        <p>
          <strong>{words.story.answered(answered, total)}</strong>{' '}
          {open.length > 0 ? words.safety.stillToAsk : words.story.allAnswered}
        </p>
      )}
      <ul className={styles.list}>
        {holding.map(({ precaution }) => (
          <li key={precaution.id} className={styles.item}>
            <XIcon size={15} weight="bold" aria-hidden="true" />
            <span>{words.story.holds(precaution.label)}</span>
          </li>
        ))}
        {open.map(({ precaution, ask }) => {
          const [finding] = ask;
          if (finding !== undefined) {
            return (
              <li key={precaution.id}>
                <button type="button" className={styles.question} onClick={() => onGo(finding)}>
                  <AnswerGlyph state="to-do" />
                  <span>{precaution.label}</span>
                </button>
              </li>
            );
          }
          if (precaution.when !== undefined) {
            return (
              <li key={precaution.id} className={styles.item}>
                <AnswerGlyph state="to-do" />
                <span>{precaution.label}</span>
              </li>
            );
          }
          const answer = (value: 'present' | 'absent') =>
            enter({ kind: 'precaution', precaution: precaution.id, value });
          return (
            <li key={precaution.id} className={styles.asked}>
              <span>{precaution.question ?? precaution.label}</span>
              <span className={styles.answers}>
                <button
                  type="button"
                  className={styles.answer}
                  aria-label={`${words.story.yes}: ${precaution.label}`}
                  onClick={() => answer('present')}
                >
                  {words.story.yes}
                </button>
                <button
                  type="button"
                  className={styles.answer}
                  aria-label={`${words.story.no}: ${precaution.label}`}
                  onClick={() => answer('absent')}
                >
                  {words.story.no}
                </button>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
