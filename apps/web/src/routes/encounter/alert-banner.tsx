import type { KnowledgeBase } from '@junction/knowledge';
import type { Alert, Case } from '@junction/reasoning';
import { words } from '#src/text/words.ts';
import { RedFlagBanner } from '../instrument/red-flag-banner.tsx';
import styles from './alert-banner.module.css';
import type { ResolvedAlert } from './open-alerts.ts';

interface AlertBannerProps {
  readonly kb: KnowledgeBase;
  readonly known: Case;
  readonly open: readonly Alert[];
  readonly resolved: readonly ResolvedAlert[];
  readonly onResolve: () => void;
  readonly onLetter: () => void;
}

/** The red flags with what can be done about them. One that was resolved stays as a line with its reason. */
export function AlertBanner({ kb, known, open, resolved, onResolve, onLetter }: AlertBannerProps) {
  return (
    <>
      {open.length > 0 && (
        <RedFlagBanner
          kb={kb}
          known={known}
          alerts={open}
          actions={
            <>
              <button type="button" className={styles.action} onClick={onResolve}>
                {words.resolve.go}
              </button>
              <button type="button" className={styles.letter} onClick={onLetter}>
                {words.resolve.letter}
              </button>
            </>
          }
        />
      )}
      {resolved.map(({ alert, reason }) => (
        <p key={alert.id} className={styles.resolved}>
          {words.resolve.resolved(alert.label, reason)}
        </p>
      ))}
    </>
  );
}
