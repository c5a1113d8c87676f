import type { FindingId, KnowledgeBase } from '@junction/knowledge';
import { type Case, evaluateSafety, type Safety, safetyWords } from '@junction/reasoning';
import { useMemo } from 'react';
import { AnswerGlyph } from '#src/parts/answer-glyph.tsx';
import { words } from '#src/text/words.ts';
import styles from './safety-progress.module.css';

const NAMED = 3;

interface SafetyProgressProps {
  readonly kb: KnowledgeBase;
  readonly known: Case;
  readonly onGo: (finding: FindingId) => void;
}

/** How many of the safety questions are answered, and the way to those that are not. */
export function SafetyProgress({ kb, known, onGo }: SafetyProgressProps) {
  const safety = useMemo(() => evaluateSafety(kb.safety, known), [kb, known]);
  const open = safety.open.flatMap((id) => kb.findings.filter((finding) => finding.id === id));
  // A rule that has begun to speak opens questions beside the mandatory ones.
  const total = new Set([...kb.safety.mandatory, ...safety.open]).size;
  const [first] = open;
  return (
    <div className={styles.safety}>
      <p>
        <strong>{words.safety.progress(total - open.length, total)}</strong>{' '}
        {open.length > 0 ? words.safety.stillToAsk : sentenceOf(safety)}
      </p>
      <ul className={styles.list}>
        {open.slice(0, NAMED).map((finding) => (
          <li key={finding.id}>
            <button type="button" className={styles.question} onClick={() => onGo(finding.id)}>
              <AnswerGlyph state="to-do" />
              <span>{finding.label}</span>
            </button>
          </li>
        ))}
      </ul>
      {open.length > NAMED && first !== undefined && (
        <button type="button" className={styles.more} onClick={() => onGo(first.id)}>
          {words.safety.more(open.length - NAMED)}
        </button>
      )}
    </div>
  );
}

/** With every question asked: found, not found, or not to be said before age, sex or drawing are told. */
function sentenceOf(safety: Safety): string {
  const { state } = safetyWords(safety);
  if (state === 'cannot-say')
    return words.safety.stillToTell(safety.openAbout.map((about) => words.safety.about[about]));
  return state === 'found' ? words.safety.complete : words.safety.clear;
}
