import { type ReactNode, useRef } from 'react';
import { words } from '#src/text/words.ts';
import { useHeightProperty } from './use-height-property.ts';
import type { Layout } from './use-layout.ts';
import styles from './workspace.module.css';

interface WorkspaceProps {
  readonly layout: Layout;
  readonly header: ReactNode;
  readonly banner: ReactNode;
  readonly patient: ReactNode;
  readonly findings: ReactNode;
  readonly result: ReactNode;
  readonly plan: ReactNode;
  /** Stands at the foot of the result pane, or of the screen on a phone. */
  readonly foot: ReactNode;
}

/** Where the parts of the assessment stand: panes that scroll alone, or one column with the result at the foot of the screen. */
export function Workspace({ layout, header, banner, patient, findings, result, plan, foot }: WorkspaceProps) {
  const top = useRef<HTMLDivElement>(null);
  useHeightProperty(top, '--banner-height');
  return (
    <div className={styles.workspace} data-layout={layout}>
      <a className={styles.skip} href="#findings">
        {words.app.skip}
      </a>
      <div className={styles.header}>{header}</div>
      <div ref={top} className={styles.banner} role="alert" aria-atomic="true">
        {banner}
      </div>
      {(layout === 'desk' || layout === 'wide') && (
        <aside className={styles.patient} aria-label={words.header.patient}>
          {patient}
        </aside>
      )}
      <main className={styles.findings} id="findings" tabIndex={-1}>
        {findings}
      </main>
      {layout !== 'phone' && (
        <aside className={styles.result} aria-label={words.verdict.where}>
          <div className={styles.scroll}>{result}</div>
          {layout !== 'wide' && foot}
        </aside>
      )}
      {layout === 'wide' && (
        <aside className={styles.plan} aria-label={words.plan.heading}>
          {plan}
        </aside>
      )}
      {layout === 'phone' && foot}
    </div>
  );
}
