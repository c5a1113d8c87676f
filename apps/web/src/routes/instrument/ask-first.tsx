import type { FindingId, KnowledgeBase } from '@junction/knowledge';
import type { Plan } from '@junction/planning';
import { QuestionIcon } from '@phosphor-icons/react/dist/csr/Question';
import { words } from '#src/text/words.ts';
import styles from './ask-first.module.css';
import type { Entry } from './entry-of.ts';
import { itemName } from './item-name.ts';
import { findingsOfPrecaution } from './precaution-findings.ts';

interface AskFirstProps {
  readonly kb: KnowledgeBase;
  readonly questions: Plan['askFirst'];
  readonly entries: ReadonlyMap<FindingId, Entry>;
  readonly onGo: (finding: FindingId) => void;
}

/** Questions that hold back part of the plan until they are answered, each with what it holds and the way to it. */
export function AskFirst({ kb, questions, entries, onGo }: AskFirstProps) {
  return (
    <ul className={styles.box}>
      {questions.map(({ precaution, question, holds }) => {
        const [open] = findingsOfPrecaution(kb, precaution).filter((id) => !entries.has(id));
        return (
          <li key={precaution} className={styles.question}>
            <QuestionIcon className={styles.icon} size={17} weight="bold" aria-hidden="true" />
            <div>
              <p>{question}</p>
              <details className={styles.holds}>
                <summary>{words.plan.holds(holds.length)}</summary>
                {holds.map((id) => itemName(kb, id)).join(', ')}.
              </details>
            </div>
            {open !== undefined && (
              <button type="button" className={styles.link} onClick={() => onGo(open)}>
                {words.plan.answerNow}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
