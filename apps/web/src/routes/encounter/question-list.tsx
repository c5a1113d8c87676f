import type { EncounterQuestion, EntryBody } from '@junction/encounter';
import type { FindingId, KnowledgeBase } from '@junction/knowledge';
import { QuestionIcon } from '@phosphor-icons/react/dist/csr/Question';
import { useState } from 'react';
import { words } from '#src/text/words.ts';
import styles from './question-list.module.css';
import { findingOfQuestion, questionWords } from './question-words.ts';
import { ReasonForm } from './reason-form.tsx';

interface QuestionListProps {
  readonly kb: Pick<KnowledgeBase, 'findings'>;
  readonly questions: readonly EncounterQuestion[];
  readonly enter: (...bodies: readonly EntryBody[]) => void;
  readonly onGo: (finding: FindingId) => void;
}

/** What cannot well be true, beside what is being entered: to correct, or to keep with a reason. Nothing is refused. */
export function QuestionList({ kb, questions, enter, onGo }: QuestionListProps) {
  const [keeping, setKeeping] = useState<string>();
  if (questions.length === 0) return null;
  return (
    <section className={styles.box} role="status">
      <p className={styles.heading}>
        <QuestionIcon size={18} weight="bold" aria-hidden="true" />
        {words.asks.heading(questions.length)}
      </p>
      <ul className={styles.list}>
        {questions.map((question) => {
          const finding = findingOfQuestion(question);
          return (
            <li key={question.id}>
              <p>{questionWords(kb, question)}</p>
              {keeping === question.id ? (
                <ReasonForm
                  label={words.asks.why}
                  go={words.asks.keep}
                  onCancel={() => setKeeping(undefined)}
                  onSave={(reason) => {
                    setKeeping(undefined);
                    enter({ kind: 'kept', question: question.id, reason });
                  }}
                />
              ) : (
                <p className={styles.acts}>
                  {finding !== undefined && (
                    <button type="button" className={styles.act} onClick={() => onGo(finding)}>
                      {words.asks.go}
                    </button>
                  )}
                  <button type="button" className={styles.act} onClick={() => setKeeping(question.id)}>
                    {words.asks.stands}
                  </button>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
