import type { ChartRegion } from '@junction/body-chart';
import type { FindingId, KnowledgeBase } from '@junction/knowledge';
import type { Case, Engine } from '@junction/reasoning';
import { useCallback, useMemo, useReducer, useRef, useState } from 'react';
import { loadPelvisChart } from '#src/data/load-chart.ts';
import { useLoaded } from '#src/data/use-loaded.ts';
import { words } from '#src/text/words.ts';
import { AssessmentHeader } from './assessment-header.tsx';
import { AssessmentPanels, type PanelId } from './assessment-panels.tsx';
import { CaseMenu } from './case-menu.tsx';
import { emptyState, reduceCase } from './case-state.ts';
import { DifferentialPane } from './differential-pane.tsx';
import { entriesOf } from './entry-of.ts';
import { examinationNotes } from './examination.ts';
import { ExaminationPane } from './examination-pane.tsx';
import { indexFindings } from './find-findings.ts';
import { FindingSearch } from './finding-search.tsx';
import { findingTabs } from './finding-tabs.ts';
import { indexLikelihoods } from './finding-worth.ts';
import { PainStage } from './pain-stage.tsx';
import { PatientPane } from './patient-pane.tsx';
import { PlanBar } from './plan-bar.tsx';
import { PlanPane } from './plan-pane.tsx';
import { RedFlagBanner } from './red-flag-banner.tsx';
import { ResultSheet } from './result-sheet.tsx';
import { sampleCase } from './sample-case.ts';
import { StartCard } from './start-card.tsx';
import { type OpenChoice, useAssessment } from './use-assessment.ts';
import { useExamination } from './use-examination.ts';
import { useFlag } from './use-flag.ts';
import { useKeys } from './use-keys.ts';
import { useLayout } from './use-layout.ts';
import { Workspace } from './workspace.tsx';

interface AssessmentPageProps {
  readonly kb: KnowledgeBase;
  readonly engine: Engine;
}

/** The assessment: what is known, what it means, what to test next and what to do, all moving together. */
export function AssessmentPage({ kb, engine }: AssessmentPageProps) {
  const [state, dispatch] = useReducer(reduceCase, emptyState);
  const [panel, setPanel] = useState<PanelId>();
  const [isStage, setIsStage] = useState(false);
  const [choice, setChoice] = useState<OpenChoice>('leader');
  const [singleKeys, setSingleKeys] = useFlag('junction.single-keys');
  const layout = useLayout();
  const chartLoaded = useLoaded(loadPelvisChart);
  const chart = chartLoaded.kind === 'ready' ? chartLoaded.value : undefined;
  const searchInput = useRef<HTMLInputElement>(null);

  const tabs = useMemo(() => findingTabs(kb), [kb]);
  const index = useMemo(() => indexFindings(kb), [kb]);
  const likelihoods = useMemo(() => indexLikelihoods(kb), [kb]);
  const { entered, past } = state;
  const { known } = entered;
  const entries = useMemo(() => entriesOf(entered), [entered]);
  const assessed = useAssessment(kb, engine, state, choice);
  const { ranking, next, plan, isEmpty } = assessed;
  const noteOf = useMemo(() => examinationNotes(kb, next, ranking.openSafety), [kb, next, ranking.openSafety]);
  const examination = useExamination({
    tabs,
    known,
    entries,
    suggested: next[0]?.finding,
    start: layout === 'phone' ? 'patient' : 'safety',
    dispatch,
  });

  const { go: goTo } = examination;
  const go = useCallback(
    (finding: FindingId) => {
      setPanel(undefined);
      setIsStage(false);
      goTo(finding);
    },
    [goTo],
  );
  const toggle = useCallback(({ region, side }: ChartRegion) => dispatch({ kind: 'toggle-pain', region, side }), []);
  const labelOf = useCallback((id: string) => kb.regions.find((region) => region.id === id)?.label ?? id, [kb]);
  const nameOf = useCallback(
    ({ region, side }: ChartRegion) => words.pain.place(labelOf(region), words.sides[side]),
    [labelOf],
  );
  const openCause = useCallback((id: string) => setChoice((now) => (now === id ? 'none' : id)), []);
  /** Shows a whole case and opens the test that would tell most. */
  const openCase = (opened: Case, sample: boolean) => {
    dispatch({ kind: 'open', known: opened, sample });
    const best = engine.rank(opened).next.find(({ mandatory }) => !mandatory);
    if (best !== undefined) go(best.finding);
  };
  const showSample = () => openCase(sampleCase, true);
  const undo = () => dispatch({ kind: 'undo' });
  const isStopped = ranking.alerts.some(({ blocks }) => blocks === 'manual');

  useKeys(
    {
      ...examination.keys,
      search: () => searchInput.current?.focus() === undefined,
      plan: () => setPanel('plan') === undefined,
      undo: () => past.length > 0 && dispatch({ kind: 'undo' }) === undefined,
    },
    singleKeys,
  );

  const banner = ranking.alerts.length > 0 && <RedFlagBanner kb={kb} known={known} alerts={ranking.alerts} />;
  const patientPane = (
    <PatientPane
      kb={kb}
      chart={chart}
      entered={entered}
      openSafety={ranking.openSafety.flatMap((id) => kb.findings.filter((finding) => finding.id === id))}
      hasAlerts={ranking.alerts.length > 0}
      nameOf={nameOf}
      labelOf={labelOf}
      dispatch={dispatch}
      onGo={go}
      onToggle={toggle}
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
      likelihoods={likelihoods}
      entries={entries}
      onOpen={openCause}
      onGo={go}
    />
  );
  return (
    <>
      <Workspace
        layout={layout}
        header={
          <AssessmentHeader
            entered={entered}
            canUndo={past.length > 0}
            onUndo={undo}
            onPatient={() => setPanel('patient')}
            search={<FindingSearch index={index} tabs={tabs} entries={entries} inputRef={searchInput} onPick={go} />}
            menu={
              <CaseMenu
                kb={kb}
                known={known}
                isEmpty={isEmpty}
                onOpen={(opened) => openCase(opened, false)}
                onSample={showSample}
                onStartOver={() => dispatch({ kind: 'start-over' })}
                onKeys={() => setPanel('keys')}
              />
            }
          />
        }
        banner={banner}
        patient={patientPane}
        findings={
          isStage ? (
            <PainStage
              kb={kb}
              chart={chart}
              marks={known.pain ?? []}
              isNarrow={layout === 'phone' || layout === 'tablet'}
              nameOf={nameOf}
              dispatch={dispatch}
              onToggle={toggle}
              onDone={() => setIsStage(false)}
            />
          ) : (
            <>
              {isEmpty && past.length === 0 && <StartCard onSample={showSample} />}
              <ExaminationPane
                kb={kb}
                tabs={tabs}
                entered={entered}
                entries={entries}
                leaders={ranking.differential}
                likelihoods={likelihoods}
                examination={examination}
                noteOf={noteOf}
                patient={layout === 'phone' ? patientPane : undefined}
                dispatch={dispatch}
              />
            </>
          )
        }
        result={differential}
        plan={<PlanPane kb={kb} plan={plan} entries={entries} onGo={go} />}
        foot={
          layout === 'phone' ? (
            <ResultSheet kb={kb} assessed={assessed} onWhy={() => setPanel('why')} onPlan={() => setPanel('plan')} />
          ) : (
            <PlanBar plan={isEmpty ? undefined : plan} isStopped={isStopped} onShow={() => setPanel('plan')} />
          )
        }
      />
      <AssessmentPanels
        kb={kb}
        open={panel}
        banner={banner}
        plan={plan}
        entries={entries}
        patient={patientPane}
        differential={differential}
        singleKeys={singleKeys}
        onSingleKeys={setSingleKeys}
        onGo={go}
        onClose={() => setPanel(undefined)}
      />
    </>
  );
}
