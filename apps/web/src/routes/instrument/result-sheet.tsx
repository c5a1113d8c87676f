import type { KnowledgeBase } from '@junction/knowledge';
import { useRef } from 'react';
import { ProbabilityBar } from '#src/parts/probability-bar.tsx';
import { percent, percentRange } from '#src/text/format.ts';
import { probabilityWord } from '#src/text/probability-word.ts';
import { shortName } from '#src/text/short-name.ts';
import { words } from '#src/text/words.ts';
import styles from './result-sheet.module.css';
import type { Assessed } from './use-assessment.ts';
import { useHeightProperty } from './use-height-property.ts';
import { verdictSentence } from './verdict-words.ts';

const SHOWN = 2;

interface ResultSheetProps {
  readonly kb: KnowledgeBase;
  readonly assessed: Assessed;
  readonly onWhy: () => void;
  readonly onPlan: () => void;
}

/** On a phone: the verdict and the two leading causes at the foot of the screen, everything else one press away. */
export function ResultSheet({ kb, assessed, onWhy, onPlan }: ResultSheetProps) {
  const sheet = useRef<HTMLElement>(null);
  useHeightProperty(sheet, '--sheet-height');
  const { ranking, order, isEmpty } = assessed;
  return (
    <section ref={sheet} className={styles.sheet} aria-label={words.sheet.label}>
      <button
        type="button"
        className={styles.handle}
        aria-label={words.sheet.why(order.length - SHOWN)}
        onClick={onWhy}
      />
      <h2 className={styles.sentence} aria-live="polite">
        {verdictSentence(ranking, kb, isEmpty)}
      </h2>
      {!isEmpty &&
        order.slice(0, SHOWN).map((id) => {
          const row = ranking.differential.find(({ condition }) => condition === id);
          const condition = kb.conditions.find((candidate) => candidate.id === id);
          if (row === undefined || condition === undefined) return null;
          return (
            <div key={id} className={styles.row} data-condition={id}>
              <span className={styles.name}>{shortName(condition.name)}</span>
              <span className={styles.word}>
                <strong>{words.probabilityWords[probabilityWord(row.probability)]}</strong> {percent(row.probability)}
              </span>
              <ProbabilityBar probability={row.probability} interval={row.interval} />
              <span className={styles.range}>{percentRange(row.interval)}</span>
            </div>
          );
        })}
      {isEmpty && <p className={styles.note}>{words.verdict.emptyNote}</p>}
      {!isEmpty && (
        <div className={styles.actions}>
          <button type="button" className={styles.why} onClick={onWhy}>
            {words.sheet.why(order.length - SHOWN)}
          </button>
          <button type="button" className={styles.plan} onClick={onPlan}>
            {words.sheet.plan}
          </button>
        </div>
      )}
    </section>
  );
}
