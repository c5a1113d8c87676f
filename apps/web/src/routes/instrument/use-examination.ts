import type { Finding, FindingId } from '@junction/knowledge';
import type { Case } from '@junction/reasoning';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { answerAction, notDoneAction, sideAction } from './answer-actions.ts';
import type { CaseAction } from './case-state.ts';
import { type Entry, entryOf } from './entry-of.ts';
import { nextToDo } from './examination.ts';
import type { StepId } from './finding-tab-bar.tsx';
import { type FindingTab, tabOfFinding } from './finding-tabs.ts';
import { shownGroups } from './shown-findings.ts';
import type { KeyActions } from './use-keys.ts';

interface ExaminationInput {
  readonly tabs: readonly FindingTab[];
  readonly known: Case;
  readonly entries: ReadonlyMap<FindingId, Entry>;
  /** The test to go to when a step has nothing left to do. */
  readonly suggested: FindingId | undefined;
  /** The test that Enter goes to, where it is guided; absent: the next one that is open in the step. */
  readonly guide?: (tab: FindingTab | undefined, current: FindingId | undefined) => FindingId | undefined;
  /** Where an examination begins. */
  readonly start: StepId;
  readonly dispatch: (action: CaseAction) => void;
}

export interface Examination {
  readonly step: StepId;
  readonly tab: FindingTab | undefined;
  readonly current: FindingId | undefined;
  readonly showsRare: boolean;
  readonly heading: RefObject<HTMLButtonElement | null>;
  readonly setStep: (step: StepId) => void;
  readonly setShowsRare: (shows: boolean) => void;
  /** Opens a finding where it stands, and takes the focus there. */
  readonly go: (finding: FindingId) => void;
  readonly open: (finding: FindingId | undefined) => void;
  readonly keys: Pick<KeyActions, 'answer' | 'move' | 'nextOpen'>;
}

/** Where the examination stands: the step, the finding in hand, and what the keys do to it. */
export function useExamination({
  tabs,
  known,
  entries,
  suggested,
  guide,
  start,
  dispatch,
}: ExaminationInput): Examination {
  const [step, setStep] = useState(start);
  const [current, setCurrent] = useState<FindingId>();
  const [showsRare, setShowsRare] = useState(false);
  const [focusWish, setFocusWish] = useState(0);
  const heading = useRef<HTMLButtonElement>(null);
  const tab = tabs.find(({ id }) => id === step);

  useEffect(() => {
    if (focusWish === 0) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [focusWish]);

  const go = useCallback(
    (finding: FindingId) => {
      const place = tabOfFinding(tabs, finding);
      if (place === undefined) return;
      setStep(place);
      setCurrent(finding);
      setFocusWish((count) => count + 1);
    },
    [tabs],
  );
  const open = useCallback((finding: FindingId | undefined) => {
    setCurrent(finding);
    if (finding !== undefined) setFocusWish((count) => count + 1);
  }, []);

  const shown =
    tab === undefined ? [] : shownGroups(tab, showsRare, entries, current).groups.flatMap((group) => group.findings);
  const inHand = shown.find(({ id }) => id === current);

  const answer = (key: Parameters<KeyActions['answer']>[0]): boolean => {
    const action = inHand === undefined ? undefined : actionOf(key, inHand, entryOf(entries, inHand), known);
    if (action !== undefined) dispatch(action);
    return action !== undefined;
  };
  const move = (by: 1 | -1): boolean => {
    const at = shown.findIndex(({ id }) => id === current);
    const next = at < 0 ? shown[0] : shown[at + by];
    if (next !== undefined) open(next.id);
    return next !== undefined;
  };
  const nextOpen = (): boolean => {
    const next = guide?.(tab, current) ?? nextToDo(shown, entries, current) ?? suggested;
    if (next !== undefined) go(next);
    return next !== undefined;
  };
  return { step, tab, current, showsRare, heading, setStep, setShowsRare, go, open, keys: { answer, move, nextOpen } };
}

const SIDES = { l: 'left', r: 'right', b: 'both' } as const;

function actionOf(
  key: Parameters<KeyActions['answer']>[0],
  finding: Finding,
  entry: Entry,
  known: Case,
): CaseAction | undefined {
  if (key === 'p') return answerAction(finding, entry, 'present', known);
  if (key === 'a') return answerAction(finding, entry, 'absent', known);
  if (key === 'n') return notDoneAction(finding, entry);
  if (!finding.sided) return undefined;
  return sideAction(finding, entry, SIDES[key]);
}
