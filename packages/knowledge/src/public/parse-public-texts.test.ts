import { describe, expect, it } from 'vitest';
import { aKnowledgeFolder } from '../a-knowledge-folder.ts';
import { parseKnowledge } from '../parse-knowledge.ts';
import { parsePublicTexts } from './parse-public-texts.ts';

const parsed = parseKnowledge(aKnowledgeFolder());
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const kb = parsed.value;

const asked = kb.findings.filter(({ who, derived }) => who === 'patient' && derived === undefined);
const examined = kb.findings.filter(({ who, kind }) => who === 'clinician' && kind === 'exam');
const lines = (things: readonly { readonly id: string }[], text: string): string =>
  things.length === 0 ? '{}' : things.map(({ id }) => `${id}: ${text}`).join('\n');

const PAGE = `condition: sij-pain
title: Pain at the dimple
description: Pain at the dimple of the back
lead: It hurts at the dimple.
what: [A joint.]
where: [At the dimple.]
mistaken_for: []
found: [By pressing.]
helps: [A belt.]
expect: [Six weeks.]
seek_help_now: [A leg gets weak.]
sources: [laslett-2005]
`;

function files(change: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
  const language = (code: string) => ({
    [`words/${code}/questions.yaml`]: lines(
      asked,
      code === 'en' ? '{ why: It tells. }' : '{ ask: ¿Duele?, why: Dice. }',
    ),
    [`words/${code}/tests.yaml`]: lines(examined, 'Press there.'),
    [`words/${code}/conditions.yaml`]: lines(kb.conditions, '{ name: A sore joint, phrase: a sore joint }'),
    [`words/${code}/regions.yaml`]: lines(kb.regions, 'your groin'),
  });
  const spanish = {
    'words/es/safety.yaml': lines(kb.safety.rules, 'Vaya hoy.'),
    'words/es/education.yaml': lines(kb.treatment.education, 'Moverse es seguro.'),
  };
  const all = { 'library/en/sij-pain.yaml': PAGE, ...language('en'), ...language('es'), ...spanish, ...change };
  return new Map(Object.entries(all));
}

const problems = (change: Readonly<Record<string, string>>): readonly string[] => {
  const result = parsePublicTexts(files(change), kb);
  return result.ok ? [] : result.problems.map(({ file, path, message }) => `${file}: ${path}: ${message}`);
};

describe('what patients read', () => {
  it('takes English safety advice and education from the knowledge itself, and the rest from the words', () => {
    const result = parsePublicTexts(files(), kb);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.value.words.en.safety).toEqual({ fragile: 'you need a picture' });
    expect(result.value.words.es.safety).toEqual({ fragile: 'Vaya hoy.' });
    expect(result.value.words.en.education).toEqual({ 'edu-move': 'Moving is safe.' });
    expect(result.value.pages.map(({ condition, language }) => [condition, language])).toEqual([['sij-pain', 'en']]);
  });

  it('is refused where a condition has no English page', () => {
    const result = parsePublicTexts(new Map([...files()].filter(([file]) => !file.startsWith('library/'))), kb);
    expect(result.ok ? [] : result.problems).toEqual([
      { file: 'library/en/sij-pain.yaml', path: '', message: 'the file is missing' },
    ]);
  });

  it('is refused where one language lacks the words for something, by its id', () => {
    expect(problems({ 'words/es/regions.yaml': '{}' })).toEqual([
      'words/es/regions.yaml: groin: missing; must be text',
    ]);
  });

  it('is refused where a page cites what is no reference, or says too much for a search result', () => {
    const page = PAGE.replace('laslett-2005', 'laslet-2005').replace('Pain at the dimple of the back', 'x'.repeat(161));
    expect(problems({ 'library/en/sij-pain.yaml': page })).toEqual([
      'library/en/sij-pain.yaml: description: has 161 characters; search results show 160',
      'library/en/sij-pain.yaml: sources.0: unknown reference laslet-2005; did you mean laslett-2005?',
    ]);
  });

  it('is refused where a file is not expected, also one that would say a second time what the knowledge says', () => {
    const stray = { 'library/fr/sij-pain.yaml': PAGE, 'words/en/safety.yaml': '{}' };
    expect(problems(stray).filter((line) => line.includes('no such file'))).toHaveLength(2);
  });
});
