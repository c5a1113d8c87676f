import { fileURLToPath } from 'node:url';
import {
  type KnowledgeBase,
  type LibraryPage,
  type PublicTexts,
  parseKnowledge,
  parsePublicTexts,
} from '@junction/knowledge';
import { describe, expect, it } from 'vitest';
import { readFolder } from './read-folder.ts';
import { readingGrade } from './reading-level.ts';

const files = readFolder(fileURLToPath(new URL('../knowledge', import.meta.url)));
const kb = ofGood<KnowledgeBase>(parseKnowledge(files));
const { pages, words } = ofGood<PublicTexts>(parsePublicTexts(files, kb));

function ofGood<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error('the knowledge has mistakes; see `junction knowledge check`');
  return result.value;
}

const proseOf = (page: LibraryPage): readonly string[] => [
  page.lead,
  ...page.what,
  ...page.where,
  ...page.more.flatMap(({ paragraphs }) => paragraphs),
  ...page.mistakenFor.map(({ apart }) => apart),
  ...page.found,
  ...page.helps,
  ...page.expect,
  ...page.seekHelpNow,
];

const ENGLISH = pages.filter(({ language }) => language === 'en');

describe('what patients read', () => {
  it('can be read after eight years of school, every page of it', () => {
    const tooHard = ENGLISH.map((page) => `${page.condition}: ${readingGrade(proseOf(page)).toFixed(1)}`).filter(
      (line) => Number(line.split(': ')[1]) > 8,
    );
    expect(tooHard).toEqual([]);
  });

  it('has a page for each condition, and the flagship page in Spanish too', () => {
    expect(ENGLISH).toHaveLength(kb.conditions.length);
    expect(pages.filter(({ language }) => language === 'es').map(({ condition }) => condition)).toEqual([
      'tlj-syndrome',
    ]);
  });

  it('never says what our voice does not say', () => {
    const all = [...pages.flatMap(proseOf), ...Object.values(words.en.questions).flatMap(({ ask, why }) => [ask, why])];
    const forbidden = /\brul(e|ed|es|ing) out\b|\bnormal\b|nothing wrong|unfortunately|please note|!/i;
    expect(all.filter((text) => forbidden.test(text))).toEqual([]);
  });

  it('speaks Spanish in Spanish: no text is left as it is in English', () => {
    const same = (group: 'tests' | 'safety' | 'regions' | 'education') =>
      Object.entries(words.es[group]).filter(([id, text]) => text === words.en[group][id]);
    expect([...same('tests'), ...same('safety'), ...same('regions'), ...same('education')]).toEqual([]);
  });

  it('asks nothing that ends in the name of a diagnosis as the person’s own', () => {
    const asks = Object.values(words.en.questions).map(({ why }) => why);
    expect(asks.filter((why) => /\byou have (a|an|the)\b/i.test(why))).toEqual([]);
  });
});
