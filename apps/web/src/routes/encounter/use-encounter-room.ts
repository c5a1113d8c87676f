import type { EncounterState as StoredEncounter } from '@junction/contract';
import {
  bodiesOf,
  type EncounterPatient,
  type EncounterQuestion,
  type EncounterState,
  type EntryBody,
  foldEntries,
  questionsOf,
} from '@junction/encounter';
import type { FindingId, KnowledgeBase } from '@junction/knowledge';
import { type Choice, type ChosenPlan, chosenPlan } from '@junction/planning';
import type { Engine } from '@junction/reasoning';
import { type RefObject, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { EncounterHold } from '#src/data/encounter/use-encounter.ts';
import type { CaseAction, Entered } from '../instrument/case-state.ts';
import { type Entry, entriesOf } from '../instrument/entry-of.ts';
import { type FindingIndex, indexFindings } from '../instrument/find-findings.ts';
import { type FindingTab, findingTabs, tabOfFinding } from '../instrument/finding-tabs.ts';
import { indexLikelihoods, type LikelihoodIndex } from '../instrument/finding-worth.ts';
import { type Assessed, type OpenChoice, useAssessment } from '../instrument/use-assessment.ts';
import { type Examination, useExamination } from '../instrument/use-examination.ts';
import { useFlag } from '../instrument/use-flag.ts';
import { useKeys } from '../instrument/use-keys.ts';
import { type Layout, useLayout } from '../instrument/use-layout.ts';
import { bodiesOfAction } from './bodies-of-action.ts';
import { enteredOf } from './entered-of.ts';
import { guidedNext } from './guided-next.ts';
import { undoBody } from './undo-body.ts';
import { useSame } from './use-same.ts';

export type RoomPanel = 'plan' | 'keys' | 'patient' | 'why' | 'resolve';

/** Everything that the encounter's screen shows and does. */
export interface EncounterRoom {
  readonly patient: EncounterPatient;
  readonly state: EncounterState;
  /** The same, as it was a moment ago while a key is being answered. */
  readonly soon: EncounterState;
  readonly entered: Entered;
  readonly entries: ReadonlyMap<FindingId, Entry>;
  readonly assessed: Assessed;
  readonly chosen: ChosenPlan;
  readonly questions: readonly EncounterQuestion[];
  readonly examination: Examination;
  readonly tabs: readonly FindingTab[];
  readonly index: FindingIndex;
  readonly likelihoods: LikelihoodIndex;
  readonly layout: Layout;
  readonly panel: RoomPanel | undefined;
  readonly isReview: boolean;
  readonly singleKeys: boolean;
  readonly searchInput: RefObject<HTMLInputElement | null>;
  readonly enter: (...bodies: readonly EntryBody[]) => void;
  readonly dispatch: (action: CaseAction) => void;
  readonly setPanel: (panel: RoomPanel | undefined) => void;
  readonly setIsReview: (is: boolean) => void;
  readonly setSingleKeys: (on: boolean) => void;
  readonly openCause: (condition: string) => void;
  /** Opens a finding where it stands, over whatever lies on top. */
  readonly go: (finding: FindingId) => void;
}

export function useEncounterRoom(
  kb: KnowledgeBase,
  engine: Engine,
  hold: EncounterHold,
  stored: StoredEncounter,
): EncounterRoom {
  const [panel, setPanel] = useState<RoomPanel>();
  const [isReview, setIsReview] = useState(false);
  const [choice, setChoice] = useState<OpenChoice>('leader');
  const [singleKeys, setSingleKeys] = useFlag('junction.single-keys');
  const layout = useLayout();
  const searchInput = useRef<HTMLInputElement>(null);
  const past = useRef<readonly EntryBody[][]>([]);
  const tabs = useMemo(() => findingTabs(kb), [kb]);
  const index = useMemo(() => indexFindings(kb), [kb]);
  const likelihoods = useMemo(() => indexLikelihoods(kb), [kb]);
  const { ageYears, sex, isSample } = stored.patient;
  const patient = useMemo(
    (): EncounterPatient => ({ ...(ageYears !== null && { ageYears }), ...(sex !== null && { sex }) }),
    [ageYears, sex],
  );
  const state = useMemo(() => foldEntries(hold.entries), [hold.entries]);
  const entered = useMemo(() => enteredOf(kb, state, patient, isSample), [kb, state, patient, isSample]);
  const entries = useMemo(() => entriesOf(entered), [entered]);
  const assessed = useAssessment(
    kb,
    engine,
    useMemo(() => ({ entered, sheet: 0 }), [entered]),
    choice,
  );
  // What is beside the ranking follows it by a moment, so that a key meets nothing but the ranking.
  const soon = useDeferredValue(state);
  const questions = useMemo(() => questionsOf(kb, soon, patient), [kb, soon, patient]);
  const choices = useSame(useMemo(() => bodiesOf(state, 'plan'), [state]));
  const { planned } = assessed;
  const chosen = useMemo(
    () => chosenPlan(kb, planned.facts, planned.assessment, choicesOf(choices)),
    [kb, planned, choices],
  );

  const { enter: save } = hold;
  const latest = useRef({ state, entered });
  latest.current = { state, entered };
  const enter = useCallback(
    (...bodies: readonly EntryBody[]) => {
      const back = bodies.flatMap((body) => undoBody(body, latest.current.state) ?? []);
      past.current = [...past.current.slice(-199), back];
      save(...bodies);
    },
    [save],
  );
  const undo = useCallback((): boolean => {
    const last = past.current.at(-1);
    past.current = past.current.slice(0, -1);
    if (last === undefined || last.length === 0) return false;
    save(...last);
    return true;
  }, [save]);
  const dispatch = useCallback(
    (action: CaseAction) => {
      if (action.kind === 'undo') return void undo();
      enter(...bodiesOfAction(action, latest.current));
    },
    [enter, undo],
  );
  const examination = useExamination({
    tabs,
    known: entered.known,
    entries,
    suggested: assessed.next[0]?.finding,
    guide: (tab, current) =>
      guidedNext(assessed.next, (finding) => tab !== undefined && tabOfFinding([tab], finding) !== undefined, current),
    start: layout === 'phone' ? 'patient' : 'safety',
    dispatch,
  });
  const { go: goTo, setStep } = examination;
  const go = useCallback(
    (finding: FindingId) => {
      setPanel(undefined);
      setIsReview(false);
      goTo(finding);
    },
    [goTo],
  );
  const openCause = useCallback((id: string) => setChoice(id === assessed.open ? 'none' : id), [assessed.open]);
  const show = (step: 'spine' | 'tables' | 'notes'): true => {
    setIsReview(false);
    setStep(step);
    // The first cell or field of the step takes the focus once it stands there.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-step-first]')?.focus());
    return true;
  };
  useKeys(
    {
      ...examination.keys,
      search: () => searchInput.current?.focus() === undefined,
      plan: () => setPanel('plan') === undefined,
      undo,
      goTo: (letter) => {
        if (letter === 's') return show('spine');
        if (letter === 'm') return show('tables');
        if (letter === 'n') return show('notes');
        return letter === 'r' && setIsReview(true) === undefined;
      },
    },
    singleKeys && !isReview,
  );
  return {
    ...{
      patient,
      state,
      soon,
      entered,
      entries,
      assessed,
      chosen,
      questions,
      examination,
      tabs,
      index,
      likelihoods,
      layout,
    },
    ...{ panel, isReview, singleKeys, searchInput, enter, dispatch, setPanel, setIsReview, setSingleKeys },
    ...{ openCause, go },
  };
}

function choicesOf(plan: readonly Extract<EntryBody, { readonly kind: 'plan' }>[]): readonly Choice[] {
  return plan.flatMap(({ section, item, choice }): readonly Choice[] =>
    choice === null ? [] : [{ section, item, ...choice }],
  );
}
