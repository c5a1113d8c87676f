import type { Finding, FindingId } from '@junction/knowledge';
import type { Entry } from './entry-of.ts';
import type { FindingGroup, FindingTab } from './finding-tabs.ts';

export interface Shown {
  readonly groups: readonly FindingGroup[];
  /** How many findings of the tab are not shown. */
  readonly hidden: number;
}

/**
 * The groups of a tab as they are shown: the core findings, and of the others those that are answered or current. A tab
 * without core findings shows everything.
 */
export function shownGroups(
  tab: FindingTab,
  showsRare: boolean,
  entries: ReadonlyMap<FindingId, Entry>,
  current: FindingId | undefined,
): Shown {
  const hasCore = tab.groups.some(({ findings }) => findings.some(({ core }) => core));
  if (tab.id === 'safety' || showsRare || !hasCore) return { groups: tab.groups, hidden: 0 };
  const isShown = ({ id, core }: Finding) => core || id === current || entries.has(id);
  const groups = tab.groups
    .map((group) => ({ ...group, findings: group.findings.filter(isShown) }))
    .filter(({ findings }) => findings.length > 0);
  return { groups, hidden: countOf(tab.groups) - countOf(groups) };
}

function countOf(groups: readonly FindingGroup[]): number {
  return groups.reduce((sum, { findings }) => sum + findings.length, 0);
}
