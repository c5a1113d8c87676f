import type { ReactNode } from 'react';
import styles from './plan-drawer.module.css';

interface PlanRowProps {
  readonly label: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the plan: its name, its items, and what can be added. */
export function PlanRow({ label, action, children }: PlanRowProps) {
  return (
    <section className={styles.row} aria-label={label}>
      <h3 className={styles.label}>{label}</h3>
      <div className={styles.items}>{children}</div>
      <div>{action}</div>
    </section>
  );
}
