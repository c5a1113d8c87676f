import type { Finding, KnowledgeBase } from '@junction/knowledge';
import { expect, test } from 'vitest';
import type { Entry } from './entry-of.ts';
import { nextToDo, stepsOf } from './examination.ts';
import { findingTabs, tabOfFinding } from './finding-tabs.ts';
import { shownGroups } from './shown-findings.ts';

const aFinding = (id: string, more: Partial<Finding>): Finding => ({
  id,
  label: id,
  kind: 'exam',
  how: '',
  who: 'clinician',
  minutes: 1,
  burden: 0,
  group: 'touch',
  tier: 'exam',
  core: true,
  background: { point: 0.1, interval: [0.05, 0.2], source: 'estimate' },
  position: 'prone',
  sided: false,
  ...more,
});
const crest = aFinding('crest', {});
const facet = aFinding('facet', {});
const rare = aFinding('rare', { core: false });
const fever = aFinding('fever', { kind: 'history', position: 'any' });
const mri = aFinding('mri', { kind: 'imaging', position: 'any', core: false });
const age = aFinding('age-over-50', { kind: 'history', derived: { from: 'age' } });
const kb = {
  findings: [crest, mri, facet, fever, rare, age],
  signGroups: [{ id: 'touch', label: 'By touch', residual: 0 }],
  safety: { mandatory: ['fever'] },
  conditions: [],
  likelihoods: [],
} as unknown as KnowledgeBase;
const tabs = findingTabs(kb);
const present: Entry = { state: 'present', observation: undefined };
const [, prone] = tabs;
if (prone === undefined) throw new Error('the knowledge above has a prone finding');

test('safety questions stand first, then the positions, then imaging, and what follows from the age nowhere', () => {
  expect(
    tabs.map(({ id, groups }) => [id, groups.flatMap(({ findings }) => findings.map((finding) => finding.id))]),
  ).toEqual([
    ['safety', ['fever']],
    ['prone', ['crest', 'facet', 'rare']],
    ['tests', ['mri']],
  ]);
  expect(tabOfFinding(tabs, 'mri')).toBe('tests');
  expect(tabOfFinding(tabs, 'age-over-50')).toBeUndefined();
});

test('what is asked less often is shown on request, or once it is answered', () => {
  const shown = (showsRare: boolean, entries: ReadonlyMap<string, Entry>) => {
    const { groups, hidden } = shownGroups(prone, showsRare, entries, undefined);
    return [groups.flatMap(({ findings }) => findings.map(({ id }) => id)), hidden];
  };
  expect(shown(false, new Map())).toEqual([['crest', 'facet'], 1]);
  expect(shown(true, new Map())).toEqual([['crest', 'facet', 'rare'], 0]);
  expect(shown(false, new Map([['rare', present]]))).toEqual([['crest', 'facet', 'rare'], 0]);
});

test('a step counts its core findings and those that were answered', () => {
  expect(stepsOf(tabs, new Map([['rare', present]]))).toEqual([
    { id: 'safety', progress: { answered: 0, total: 1 } },
    { id: 'prone', progress: { answered: 1, total: 3 } },
    { id: 'tests', progress: { answered: 0, total: 1 } },
  ]);
});

test('the next finding to do is further down, else from the top, else none', () => {
  expect(nextToDo([crest, facet, rare], new Map([['facet', present]]), 'crest')).toBe('rare');
  expect(nextToDo([crest, facet, rare], new Map(), 'rare')).toBe('crest');
  expect(nextToDo([crest, facet], new Map([['facet', present]]), 'crest')).toBeUndefined();
});
