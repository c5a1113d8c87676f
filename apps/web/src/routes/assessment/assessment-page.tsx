import type { KnowledgeBase } from '@junction/knowledge';
import type { Engine } from '@junction/reasoning';
import { useMemo } from 'react';
import { DifferentialPane } from '../instrument/differential-pane.tsx';
import { examinationNotes } from '../instrument/examination.ts';
import { ExaminationPane } from '../instrument/examination-pane.tsx';
import { FindingSearch } from '../instrument/finding-search.tsx';
import { PlanBar } from '../instrument/plan-bar.tsx';
import { RedFlagBanner } from '../instrument/red-flag-banner.tsx';
import { ResultSheet } from '../instrument/result-sheet.tsx';
import { Workspace } from '../instrument/workspace.tsx';
import { AssessmentHeader } from './assessment-header.tsx';
import { AssessmentPanels } from './assessment-panels.tsx';
import { CaseMenu } from './case-menu.tsx';
import { PainStage } from './pain-stage.tsx';
import { PatientPane } from './patient-pane.tsx';
import { PlanPane } from './plan-pane.tsx';
import { StartCard } from './start-card.tsx';
import { useAssessmentPage } from './use-assessment-page.ts';

interface AssessmentPageProps {
  readonly kb: KnowledgeBase;
  readonly engine: Engine;
}

/** The assessment: what is known, what it means, what to test next and what to do, all moving together. */
export function AssessmentPage({ kb, engine }: AssessmentPageProps) {
  const page = useAssessmentPage(kb, engine);
  const { state, entries, assessed, layout, chart, dispatch, setPanel, setIsStage, go } = page;
  const { entered, past } = state;
  const { known } = entered;
  const { ranking, next, isEmpty } = assessed;
  const plan = isEmpty ? undefined : assessed.plan;
  const noteOf = useMemo(() => examinationNotes(kb, next, ranking.openSafety), [kb, next, ranking.openSafety]);
  const shared = { kb, chart, nameOf: page.nameOf, labelOf: page.labelOf, dispatch } as const;

  const banner = ranking.alerts.length > 0 && <RedFlagBanner kb={kb} known={known} alerts={ranking.alerts} />;
  const patient = (
    <PatientPane
      {...shared}
      painting={page.drawing.painting}
      entered={entered}
      onToggle={page.togglePlace}
      onGo={go}
      onEnlarge={() => {
        setPanel(undefined);
        setIsStage(true);
      }}
    />
  );
  const differential = (
    <DifferentialPane
      kb={kb}
      assessed={assessed}
      likelihoods={page.likelihoods}
      entries={entries}
      onOpen={page.openCause}
      onGo={go}
    />
  );
  const header = (
    <AssessmentHeader
      entered={entered}
      canUndo={past.length > 0}
      onUndo={() => dispatch({ kind: 'undo' })}
      onPatient={() => setPanel('patient')}
      search={
        <FindingSearch index={page.index} tabs={page.tabs} entries={entries} inputRef={page.searchInput} onPick={go} />
      }
      menu={
        <CaseMenu
          kb={kb}
          known={known}
          isEmpty={isEmpty}
          onOpen={page.openCase}
          onSample={page.showSample}
          onStartOver={() => dispatch({ kind: 'start-over' })}
          onKeys={() => setPanel('keys')}
        />
      }
    />
  );
  const findings = page.isStage ? (
    <PainStage {...shared} known={known} drawing={page.drawing} onDone={() => setIsStage(false)} />
  ) : (
    <>
      {isEmpty && past.length === 0 && <StartCard onSample={page.showSample} />}
      <ExaminationPane
        kb={kb}
        tabs={page.tabs}
        entered={entered}
        entries={entries}
        leaders={ranking.differential}
        likelihoods={page.likelihoods}
        examination={page.examination}
        noteOf={noteOf}
        patient={layout === 'phone' ? patient : undefined}
        dispatch={dispatch}
      />
    </>
  );
  const foot =
    layout === 'phone' ? (
      // The whole screen is for the body while it is painted.
      !page.isStage && (
        <ResultSheet kb={kb} assessed={assessed} onWhy={() => setPanel('why')} onPlan={() => setPanel('plan')} />
      )
    ) : (
      <PlanBar
        plan={plan}
        isStopped={ranking.alerts.some(({ blocks }) => blocks === 'manual')}
        onShow={() => setPanel('plan')}
      />
    );
  return (
    <>
      <Workspace
        layout={layout}
        header={header}
        banner={banner}
        patient={patient}
        findings={findings}
        result={differential}
        plan={<PlanPane kb={kb} plan={plan} entries={entries} onGo={go} />}
        foot={foot}
      />
      <AssessmentPanels
        kb={kb}
        open={page.panel}
        banner={banner}
        plan={plan}
        entries={entries}
        patient={patient}
        differential={differential}
        singleKeys={page.singleKeys}
        onSingleKeys={page.setSingleKeys}
        onGo={go}
        onClose={() => setPanel(undefined)}
      />
    </>
  );
}
