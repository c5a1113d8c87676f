import type { Chart, Place } from '@junction/body-chart';
import type { FindingId, KnowledgeBase } from '@junction/knowledge';
import type { Case, Engine, PainMark } from '@junction/reasoning';
import { type RefObject, useCallback, useMemo, useReducer, useRef, useState } from 'react';
import { loadChart } from '#src/data/load-chart.ts';
import { useLoaded } from '#src/data/use-loaded.ts';
import { words } from '#src/text/words.ts';
import { type CaseAction, type CaseState, emptyState, reduceCase } from '../instrument/case-state.ts';
import { type Entry, entriesOf } from '../instrument/entry-of.ts';
import { type FindingIndex, indexFindings } from '../instrument/find-findings.ts';
import { type FindingTab, findingTabs } from '../instrument/finding-tabs.ts';
import { indexLikelihoods, type LikelihoodIndex } from '../instrument/finding-worth.ts';
import { type Assessed, type OpenChoice, useAssessment } from '../instrument/use-assessment.ts';
import { type Examination, useExamination } from '../instrument/use-examination.ts';
import { useFlag } from '../instrument/use-flag.ts';
import { useKeys } from '../instrument/use-keys.ts';
import { type Layout, useLayout } from '../instrument/use-layout.ts';
import type { PanelId } from './assessment-panels.tsx';
import { sampleCase } from './sample-case.ts';
import { type PainDrawing, usePainDrawing } from './use-pain-drawing.ts';

const NO_MARKS: readonly PainMark[] = [];

/** Everything the assessment page shows and does. */
export interface AssessmentPageState {
  readonly state: CaseState;
  readonly entries: ReadonlyMap<FindingId, Entry>;
  readonly assessed: Assessed;
  readonly examination: Examination;
  readonly tabs: readonly FindingTab[];
  readonly index: FindingIndex;
  readonly likelihoods: LikelihoodIndex;
  readonly chart: Chart | undefined;
  readonly drawing: PainDrawing;
  readonly layout: Layout;
  readonly panel: PanelId | undefined;
  /** The body stands in the place of the findings. */
  readonly isStage: boolean;
  readonly singleKeys: boolean;
  readonly searchInput: RefObject<HTMLInputElement | null>;
  readonly dispatch: (action: CaseAction) => void;
  readonly setPanel: (panel: PanelId | undefined) => void;
  readonly setIsStage: (isStage: boolean) => void;
  readonly setSingleKeys: (on: boolean) => void;
  readonly openCause: (condition: string) => void;
  readonly openCase: (opened: Case) => void;
  readonly showSample: () => void;
  /** Opens a finding where it stands, over whatever lies on top. */
  readonly go: (finding: FindingId) => void;
  readonly togglePlace: (place: Place) => void;
  readonly labelOf: (region: string) => string;
  readonly nameOf: (place: Place) => string;
}

export function useAssessmentPage(kb: KnowledgeBase, engine: Engine): AssessmentPageState {
  const [state, dispatch] = useReducer(reduceCase, emptyState);
  const [panel, setPanel] = useState<PanelId>();
  const [isStage, setIsStage] = useState(false);
  const [choice, setChoice] = useState<OpenChoice>('leader');
  const [singleKeys, setSingleKeys] = useFlag('junction.single-keys');
  const layout = useLayout();
  const chart = useLoaded(loadChart);
  const ready = chart.kind === 'ready' ? chart.value : undefined;
  const drawing = usePainDrawing(ready, state.entered.known.pain ?? NO_MARKS, state.sheet, dispatch);
  const searchInput = useRef<HTMLInputElement>(null);
  const tabs = useMemo(() => findingTabs(kb), [kb]);
  const index = useMemo(() => indexFindings(kb), [kb]);
  const likelihoods = useMemo(() => indexLikelihoods(kb), [kb]);
  const { entered } = state;
  const entries = useMemo(() => entriesOf(entered), [entered]);
  const assessed = useAssessment(kb, engine, state, choice);
  const examination = useExamination({
    tabs,
    known: entered.known,
    entries,
    suggested: assessed.next[0]?.finding,
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
  const togglePlace = useCallback(({ region, side }: Place) => {
    dispatch({ kind: 'toggle-pain', region, side });
  }, []);
  const labelOf = useCallback((id: string) => kb.regions.find((region) => region.id === id)?.label ?? id, [kb]);
  const nameOf = useCallback(
    ({ region, side }: Place) => words.pain.place(labelOf(region), words.sides[side]),
    [labelOf],
  );
  const openCause = useCallback((id: string) => setChoice(id === assessed.open ? 'none' : id), [assessed.open]);
  /** A whole case at once, with the test in hand that would tell most. */
  const show = (opened: Case, sample: boolean) => {
    dispatch({ kind: 'open', known: opened, sample });
    setChoice('leader');
    const best = engine.rank(opened).next.find(({ mandatory }) => !mandatory);
    if (best !== undefined) go(best.finding);
  };

  useKeys(
    {
      ...examination.keys,
      search: () => searchInput.current?.focus() === undefined,
      plan: () => setPanel('plan') === undefined,
      undo: () => state.past.length > 0 && dispatch({ kind: 'undo' }) === undefined,
    },
    singleKeys,
  );

  return {
    state,
    entries,
    assessed,
    examination,
    tabs,
    index,
    likelihoods,
    chart: ready,
    drawing,
    layout,
    panel,
    isStage,
    singleKeys,
    searchInput,
    dispatch,
    setPanel,
    setIsStage,
    setSingleKeys,
    openCause,
    openCase: (opened) => show(opened, false),
    showSample: () => show(sampleCase, true),
    go,
    togglePlace,
    labelOf,
    nameOf,
  };
}
