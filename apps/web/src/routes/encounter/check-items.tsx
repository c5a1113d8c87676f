import type { EncounterState as StoredEncounter } from '@junction/contract';
import { bodiesOf, type EncounterState, type EntryBody } from '@junction/encounter';
import type { FindingId, KnowledgeBase } from '@junction/knowledge';
import { CheckIcon } from '@phosphor-icons/react/dist/csr/Check';
import { AnswerGlyph } from '#src/parts/answer-glyph.tsx';
import { words } from '#src/text/words.ts';
import styles from './story-pane.module.css';
import { toldByPatient } from './told-by-patient.ts';

interface CheckItemsProps {
  readonly kb: Pick<KnowledgeBase, 'findings'>;
  readonly stored: StoredEncounter;
  readonly state: EncounterState;
  readonly enter: (...bodies: readonly EntryBody[]) => void;
  readonly onGo: (finding: FindingId) => void;
}

/** What the patient answered before the visit, each to confirm or to correct with them. */
export function CheckItems({ kb, stored, state, enter, onGo }: CheckItemsProps) {
  const told = toldByPatient(stored.entries);
  if (told.length === 0) return null;
  const stands = new Map(bodiesOf(state, 'finding').map(({ finding, value }) => [finding, value]));
  const confirmed = new Set(bodiesOf(state, 'confirmed').map(({ finding }) => finding));
  const open = told.filter((finding) => !confirmed.has(finding) && stands.has(finding));
  return (
    <section className={styles.section} aria-label={words.story.check}>
      <div className={styles.headed}>
        <h2 className={styles.heading}>{words.story.check}</h2>
        {open.length > 0 && (
          <button
            type="button"
            className={styles.link}
            onClick={() => enter(...open.map((finding) => ({ kind: 'confirmed' as const, finding })))}
          >
            {words.story.confirmAll}
          </button>
        )}
      </div>
      <ul className={styles.list}>
        {told.map((finding) => {
          const label = kb.findings.find(({ id }) => id === finding)?.label ?? finding;
          const value = stands.get(finding);
          return (
            <li key={finding} className={styles.told}>
              <button
                type="button"
                className={styles.question}
                aria-label={words.story.correctIt(label)}
                onClick={() => onGo(finding)}
              >
                <AnswerGlyph state={value === 'present' || value === 'absent' ? value : 'to-do'} />
                <span>{label}</span>
              </button>
              {confirmed.has(finding) ? (
                <span className={styles.done} title={words.story.confirmed}>
                  <CheckIcon size={15} weight="bold" aria-label={words.story.confirmed} />
                </span>
              ) : (
                <button
                  type="button"
                  className={styles.confirm}
                  aria-label={words.story.confirm(label)}
                  onClick={() => enter({ kind: 'confirmed', finding })}
                >
                  <CheckIcon size={15} aria-hidden="true" />
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
