import type { KnowledgeBase } from '@junction/knowledge';
import type { Alert, Case } from '@junction/reasoning';
import { type ReactNode, useState } from 'react';
import { UrgencyIcon } from '#src/parts/urgency-icon.tsx';
import { words } from '#src/text/words.ts';
import { Citation } from './citation.tsx';
import { reasonWords } from './reason-words.ts';
import styles from './red-flag-banner.module.css';

interface RedFlagBannerProps {
  readonly kb: KnowledgeBase;
  readonly known: Case;
  readonly alerts: readonly Alert[];
  /** What can be done about it, beside the source. */
  readonly actions?: ReactNode;
}

/**
 * What must not be missed, most urgent first. It pushes the page down and cannot be scrolled away or closed: it goes when
 * what it rests on is taken back. Several stack as single lines under the first.
 */
export function RedFlagBanner({ kb, known, alerts, actions }: RedFlagBannerProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [first, ...rest] = alerts;
  if (first === undefined) return null;
  return (
    <div className={styles.banner} data-urgency={first.urgency}>
      <UrgencyIcon urgency={first.urgency} size={30} />
      <div className={styles.words}>
        <p className={styles.title}>{titleOf(first)}</p>
        <p className={styles.line}>
          {first.advice} {words.alert.because} {reasonWords(kb, known, first)}.
        </p>
        {rest.length > 0 && !isOpen && (
          <p className={styles.line}>
            {rest.slice(0, 2).map((alert) => (
              <span key={alert.id} className={styles.also}>
                <UrgencyIcon urgency={alert.urgency} size={15} /> {words.urgencies[alert.urgency]}: {alert.label}.
              </span>
            ))}
          </p>
        )}
        {isOpen && (
          <ul className={styles.all}>
            {alerts.map((alert) => (
              <li key={alert.id} className={styles.item}>
                <UrgencyIcon urgency={alert.urgency} size={18} />
                <div>
                  <strong>{titleOf(alert)}</strong> {alert.advice} {words.alert.because} {reasonWords(kb, known, alert)}
                  . {words.alert.rule(alert.id)} {alert.kind === 'probability' && words.alert.byProbability}
                  {alert.cite.map((id) => (
                    <span key={id} className={styles.citation}>
                      <Citation kb={kb} id={id} />
                    </span>
                  ))}
                </div>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className={styles.actions}>
        <button type="button" className={styles.more} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? words.alert.less : rest.length > 2 ? words.alert.more(rest.length) : words.alert.source}
        </button>
        {actions}
      </div>
    </div>
  );
}

function titleOf(alert: Alert): string {
  const stop = { manual: ` ${words.alert.blocksManual}`, thrust: ` ${words.alert.blocksThrust}`, nothing: '' }[
    alert.blocks
  ];
  return `${words.urgencies[alert.urgency]}: ${alert.label}.${stop}`;
}
