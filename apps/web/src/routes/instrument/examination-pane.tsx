import type { Finding, FindingId, KnowledgeBase } from '@junction/knowledge';
import type { Ranking } from '@junction/reasoning';
import { type ReactNode, useId } from 'react';
import { words } from '#src/text/words.ts';
import type { CaseAction, Entered } from './case-state.ts';
import type { Entry } from './entry-of.ts';
import { stepsOf } from './examination.ts';
import styles from './examination-pane.module.css';
import { FindingTabBar, type Step, type StepId } from './finding-tab-bar.tsx';
import type { FindingTab } from './finding-tabs.ts';
import { type LikelihoodIndex, worthOf } from './finding-worth.ts';
import { FindingsPane } from './findings-pane.tsx';
import type { Examination } from './use-examination.ts';

/** A test is shown with its worth for the leader, or for one of this many leading causes. */
const LEADERS = 6;
const PATIENT_STEP: Step = { id: 'patient', progress: undefined };

interface ExaminationPaneProps {
  readonly kb: KnowledgeBase;
  readonly tabs: readonly FindingTab[];
  readonly entered: Entered;
  readonly entries: ReadonlyMap<FindingId, Entry>;
  readonly leaders: Ranking['differential'];
  readonly likelihoods: LikelihoodIndex;
  readonly examination: Examination;
  readonly noteOf: (finding: Finding, isCurrent: boolean) => string | undefined;
  /** Patient and drawing as a step of their own, where they have no pane. */
  readonly patient: ReactNode | undefined;
  /** Steps of their own after the findings. */
  readonly more?: readonly { readonly step: Step; readonly content: ReactNode }[];
  /** Stands over the findings of one step. */
  readonly over?: { readonly step: StepId; readonly content: ReactNode };
  /** Stands above everything of a step. */
  readonly above?: ReactNode;
  readonly dispatch: (action: CaseAction) => void;
}

/** The examination step by step, the findings of one step below. */
export function ExaminationPane(props: ExaminationPaneProps) {
  const { kb, tabs, entered, entries, leaders, likelihoods, examination, noteOf, patient, dispatch } = props;
  const { more = [], over, above } = props;
  const panelId = useId();
  const steps = stepsOf(tabs, entries);
  const { current } = examination;
  const step = examination.step === 'patient' && patient === undefined ? 'safety' : examination.step;
  const tab = tabs.find(({ id }) => id === step);
  return (
    <section aria-labelledby="findings-heading">
      <h2 className={styles.heading} id="findings-heading">
        {words.findings.heading}
      </h2>
      <div className={styles.steps}>
        <FindingTabBar
          steps={[...(patient === undefined ? [] : [PATIENT_STEP]), ...steps, ...more.map((it) => it.step)]}
          active={step}
          panelId={panelId}
          onSelect={examination.setStep}
        />
      </div>
      <div
        role="tabpanel"
        id={panelId}
        aria-labelledby={`tab-${step}`}
        className={step === 'patient' ? styles.patientStep : styles.panel}
      >
        {above}
        {over?.step === step && over.content}
        {tab === undefined ? (
          (more.find((it) => it.step.id === step)?.content ?? patient)
        ) : (
          <FindingsPane
            kb={kb}
            tab={tab}
            current={current}
            known={entered.known}
            entries={entries}
            noteOf={noteOf}
            showsRare={examination.showsRare}
            worth={
              current === undefined
                ? undefined
                : worthOf(
                    likelihoods,
                    current,
                    leaders.slice(0, LEADERS).map(({ condition }) => condition),
                  )
            }
            headingRef={examination.heading}
            dispatch={dispatch}
            onOpen={examination.open}
            onShowRare={examination.setShowsRare}
          />
        )}
      </div>
    </section>
  );
}
