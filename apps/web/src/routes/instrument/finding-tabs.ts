import type { Finding, FindingId, KnowledgeBase } from '@junction/knowledge';
import { findingTelling } from './finding-telling.ts';

export type TabId = 'safety' | 'history' | 'any' | 'standing' | 'seated' | 'supine' | 'prone' | 'side-lying' | 'tests';

export interface FindingTab {
  readonly id: TabId;
  readonly groups: readonly FindingGroup[];
}

/** Findings of one sign group that are asked or tested together. */
export interface FindingGroup {
  readonly id: string;
  readonly label: string;
  readonly findings: readonly Finding[];
}

/** The group of findings that share their sign with no other of the tab. */
export const LONE = 'lone';

const ORDER: readonly TabId[] = [
  'safety',
  'history',
  'any',
  'standing',
  'seated',
  'supine',
  'prone',
  'side-lying',
  'tests',
];

/**
 * The askable findings in the order of an examination: safety questions first, then the history, then the tests by
 * position, then imaging and laboratory. Findings that follow from age, sex or the drawing are not in it. Every finding is
 * in exactly one tab. Within a tab the groups that tell most stand first; findings that share no sign are one group.
 */
export function findingTabs(kb: KnowledgeBase): readonly FindingTab[] {
  const mandatory = new Map(kb.safety.mandatory.map((id, at) => [id, at]));
  const labels = new Map(kb.signGroups.map(({ id, label }) => [id, label]));
  const telling = findingTelling(kb);
  const byTab = new Map<TabId, Finding[]>(ORDER.map((id) => [id, []]));
  for (const finding of kb.findings) {
    if (finding.derived === undefined) byTab.get(tabOf(finding, mandatory))?.push(finding);
  }
  byTab.get('safety')?.sort((a, b) => (mandatory.get(a.id) ?? 0) - (mandatory.get(b.id) ?? 0));
  return ORDER.map((id) => ({
    id,
    groups:
      id === 'safety'
        ? [{ id, label: '', findings: byTab.get(id) ?? [] }]
        : groupsOf(byTab.get(id) ?? [], labels, telling),
  })).filter((tab) => tab.groups.some(({ findings }) => findings.length > 0));
}

/** The tab a finding stands in, or undefined where it is never asked. */
export function tabOfFinding(tabs: readonly FindingTab[], finding: FindingId): TabId | undefined {
  return tabs.find(({ groups }) => groups.some(({ findings }) => findings.some(({ id }) => id === finding)))?.id;
}

function tabOf(finding: Finding, mandatory: ReadonlyMap<FindingId, number>): TabId {
  if (mandatory.has(finding.id)) return 'safety';
  if (finding.kind === 'imaging' || finding.kind === 'lab') return 'tests';
  if (finding.kind === 'history') return 'history';
  return finding.position;
}

function groupsOf(
  findings: readonly Finding[],
  labels: ReadonlyMap<string, string>,
  telling: ReadonlyMap<FindingId, number>,
): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.group);
    if (group === undefined) groups.set(finding.group, [finding]);
    else group.push(finding);
  }
  const tellingOf = ({ id }: Finding) => telling.get(id) ?? 0;
  const most = ({ findings: members }: FindingGroup) => Math.max(...members.map(tellingOf));
  const lone = [...groups.values()]
    .filter(({ length }) => length === 1)
    .flat()
    .sort((a, b) => tellingOf(b) - tellingOf(a));
  const together = [...groups]
    .filter(([, members]) => members.length > 1)
    .map(([id, members]) => ({ id, label: labels.get(id) ?? id, findings: members }));
  return [...together, ...(lone.length > 0 ? [{ id: LONE, label: '', findings: lone }] : [])].sort(
    (a, b) => most(b) - most(a),
  );
}
