import type { FindingId, KnowledgeBase } from '@junction/knowledge';
import type { Plan } from '@junction/planning';
import { words } from '#src/text/words.ts';
import type { Entry } from '../instrument/entry-of.ts';
import { PlanView } from '../instrument/plan-view.tsx';
import styles from './plan-pane.module.css';

interface PlanPaneProps {
  readonly kb: KnowledgeBase;
  /** Absent while nothing has been found. */
  readonly plan: Plan | undefined;
  readonly entries: ReadonlyMap<FindingId, Entry>;
  readonly onGo: (finding: FindingId) => void;
}

/** The plan as a pane of its own, on a wide screen. */
export function PlanPane({ kb, plan, entries, onGo }: PlanPaneProps) {
  return (
    <section aria-labelledby="plan-heading">
      <h2 className={styles.planTitle} id="plan-heading">
        {plan?.direction ?? words.plan.heading}
      </h2>
      <p className={styles.planNote}>{plan === undefined ? words.plan.empty : words.plan.proposal}</p>
      {plan !== undefined && <PlanView kb={kb} plan={plan} entries={entries} onGo={onGo} />}
    </section>
  );
}
