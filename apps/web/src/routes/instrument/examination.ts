import type { Finding, FindingId, KnowledgeBase } from '@junction/knowledge';
import type { NextTest } from '@junction/reasoning';
import { nameInSentence } from '#src/text/short-name.ts';
import { words } from '#src/text/words.ts';
import type { Entry } from './entry-of.ts';
import type { Step } from './finding-tab-bar.tsx';
import type { FindingTab } from './finding-tabs.ts';

const MARKED = 3;

/** How far each tab has come. Findings asked less often count once they are answered. */
export function stepsOf(tabs: readonly FindingTab[], entries: ReadonlyMap<FindingId, Entry>): readonly Step[] {
  return tabs.map((tab) => {
    const findings = tab.groups.flatMap((group) => group.findings);
    const hasCore = tab.id !== 'safety' && findings.some(({ core }) => core);
    const counted = findings.filter(({ id, core }) => !hasCore || core || entries.has(id));
    return {
      id: tab.id,
      progress: { answered: counted.filter(({ id }) => entries.has(id)).length, total: counted.length },
    };
  });
}

/** Words beside the three most telling tests, and beside an open safety question that is in hand. */
export function examinationNotes(
  kb: KnowledgeBase,
  next: readonly NextTest[],
  openSafety: readonly FindingId[],
): (finding: Finding, isCurrent: boolean) => string | undefined {
  const nameOf = (id: string) => nameInSentence(kb.conditions.find((condition) => condition.id === id)?.name ?? id);
  const telling = next.filter(({ mandatory }) => !mandatory).slice(0, MARKED);
  const notes = new Map(
    telling.map((test, at) => {
      const [first, second] = test.separates;
      const separates =
        first !== undefined && second !== undefined ? words.findings.separates(nameOf(first), nameOf(second)) : '';
      return [test.finding, at === 0 ? words.findings.tellsMost : separates] as const;
    }),
  );
  const open = new Set(openSafety);
  return ({ id }, isCurrent) => notes.get(id) ?? (isCurrent && open.has(id) ? words.findings.askedBySafety : undefined);
}

/** The next finding to do after the one in hand: further down, else from the top; undefined when the tab is done. */
export function nextToDo(
  shown: readonly Finding[],
  entries: ReadonlyMap<FindingId, Entry>,
  current: FindingId | undefined,
): FindingId | undefined {
  const at = shown.findIndex(({ id }) => id === current);
  return [...shown.slice(at + 1), ...shown.slice(0, Math.max(at, 0))].find(({ id }) => !entries.has(id))?.id;
}
