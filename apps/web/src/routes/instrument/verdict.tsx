import type { KnowledgeBase } from '@junction/knowledge';
import { words } from '#src/text/words.ts';
import type { Assessed } from './use-assessment.ts';
import styles from './verdict.module.css';
import { verdictSentence } from './verdict-words.ts';

interface VerdictProps {
  readonly kb: KnowledgeBase;
  readonly assessed: Assessed;
}

/** One sentence, what the bars mean, and above the ranking whatever makes it less worth. */
export function Verdict({ kb, assessed: { ranking, next, isEmpty } }: VerdictProps) {
  const sentence = verdictSentence(ranking, kb, isEmpty);
  const isFlagged = sentence === words.verdict.redFlag;
  const [best] = next.filter(({ mandatory }) => !mandatory);
  const help = kb.findings.find(({ id }) => id === best?.finding)?.label;
  return (
    <div className={styles.verdict}>
      <p className={styles.where}>{words.verdict.where}</p>
      <h2 className={styles.sentence} id="verdict-heading" aria-live="polite">
        {sentence}
      </h2>
      {isFlagged && <p className={styles.note}>{words.verdict.redFlagNote}</p>}
      {!isFlagged && isEmpty && <p className={styles.note}>{words.verdict.emptyNote}</p>}
      {!isFlagged && !isEmpty && ranking.conclusion === 'undetermined' && help !== undefined && (
        <p className={styles.note}>{words.verdict.ask(help)}</p>
      )}
      <p className={styles.note}>{words.verdict.legend}</p>
      {ranking.fit.poor && (
        <div className={styles.poor} role="note">
          <strong>{words.verdict.poorFit}</strong> {words.verdict.poorFitWhy}
        </div>
      )}
    </div>
  );
}
