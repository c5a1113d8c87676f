import type { Finding, FindingId } from '@junction/knowledge';
import { AnswerGlyph } from '#src/parts/answer-glyph.tsx';
import { words } from '#src/text/words.ts';
import styles from './safety-progress.module.css';

const NAMED = 3;

interface SafetyProgressProps {
  readonly total: number;
  readonly open: readonly Finding[];
  readonly hasAlerts: boolean;
  readonly onGo: (finding: FindingId) => void;
}

/** How many of the safety questions are answered, and the way to those that are not. */
export function SafetyProgress({ total, open, hasAlerts, onGo }: SafetyProgressProps) {
  const [first] = open;
  return (
    <div className={styles.safety}>
      <p>
        <strong>{words.safety.progress(total - open.length, total)}</strong>{' '}
        {open.length > 0 ? words.safety.stillToAsk : hasAlerts ? words.safety.complete : words.safety.clear}
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
