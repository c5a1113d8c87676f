import { ok, type Result, refused } from '@junction/kernel';
import { checkIds } from '../check-ids.ts';
import { type Fields, readFields } from '../fields.ts';
import { complain, define, type IdKind, type KnowledgeProblem, newLog, type ReadingLog } from '../place.ts';
import { readYaml } from '../read-yaml.ts';
import type { KnowledgeBase } from '../types.ts';
import { isPublicText } from './is-public-text.ts';
import { readLibraryPage } from './read-library-page.ts';
import { inEnglish, wordFiles } from './read-patient-words.ts';
import { LANGUAGES, type Language, type LibraryPage, type PatientWords, type PublicTexts } from './types.ts';

/**
 * The library and the words for patients that the files describe, or every mistake in them. Each condition has an
 * English page; each language has words for everything of `kb` that a patient can meet. `files` as for `parseKnowledge`.
 */
export function parsePublicTexts(
  files: ReadonlyMap<string, string>,
  kb: KnowledgeBase,
): Result<PublicTexts, KnowledgeProblem> {
  const log = newLog();
  const texts = new Map([...files].filter(([file]) => isPublicText(file) && !file.endsWith('.md')));
  const pages = [...texts.keys()]
    .filter((file) => file.startsWith('library/'))
    .sort()
    .flatMap((file) => read(texts, file, log, readLibraryPage) ?? []);
  const words = Object.fromEntries(LANGUAGES.map((language) => [language, readWords(texts, language, kb, log)]));
  refuseStrangeFiles(texts, log);
  refuseMissingPages(pages, kb, log);
  knowIdsOf(kb, log);
  checkIds(log);
  if (log.problems.length > 0) return refused(log.problems);
  return ok({ pages, words: words as PublicTexts['words'] }); // One entry for each of LANGUAGES.
}

const WORD_FILES = ['questions', 'tests', 'safety', 'conditions', 'regions', 'education'] as const;
const NOT_IN_ENGLISH = new Set<string>(Object.keys(inEnglish));

function readWords(
  texts: ReadonlyMap<string, string>,
  language: Language,
  kb: KnowledgeBase,
  log: ReadingLog,
): PatientWords {
  const wordsOf = <T>(
    name: (typeof WORD_FILES)[number],
    reader: (f: Fields, kb: KnowledgeBase, language: Language) => T,
  ): T =>
    read(texts, `words/${language}/${name}.yaml`, log, (f) => reader(f, kb, language)) ??
    readFields({}, { file: '', path: '', log: newLog() }, (f) => reader(f, kb, language));
  const isEnglish = language === 'en';
  return {
    language,
    questions: wordsOf('questions', wordFiles.questions),
    tests: wordsOf('tests', wordFiles.tests),
    safety: isEnglish ? inEnglish.safety(kb) : wordsOf('safety', wordFiles.safety),
    conditions: wordsOf('conditions', wordFiles.conditions),
    regions: wordsOf('regions', wordFiles.regions),
    education: isEnglish ? inEnglish.education(kb) : wordsOf('education', wordFiles.education),
  };
}

/** Undefined when the file is missing or is no YAML: that is its one problem. */
function read<T>(
  texts: ReadonlyMap<string, string>,
  file: string,
  log: ReadingLog,
  reader: (f: Fields) => T,
): T | undefined {
  const place = { file, path: '', log };
  const text = texts.get(file);
  if (text === undefined) {
    complain(place, 'the file is missing');
    return undefined;
  }
  const before = log.problems.length;
  const data = readYaml(text, place);
  return log.problems.length > before ? undefined : readFields(data, place, reader);
}

function refuseStrangeFiles(texts: ReadonlyMap<string, string>, log: ReadingLog): void {
  const languages = LANGUAGES.join('|');
  const known = new RegExp(`^(library/(${languages})/[^/]+|words/(${languages})/(${WORD_FILES.join('|')}))\\.yaml$`);
  for (const file of texts.keys()) {
    const [, , name = ''] = file.split('/');
    const isSaidAlready = file.startsWith('words/en/') && NOT_IN_ENGLISH.has(name.replace('.yaml', ''));
    if (known.test(file) && !isSaidAlready) continue;
    const right = `library/<language>/<condition>.yaml or words/<language>/<${WORD_FILES.join('|')}>.yaml`;
    complain({ file, path: '', log }, `no such file is expected; known are ${right}`);
  }
}

function refuseMissingPages(pages: readonly LibraryPage[], kb: KnowledgeBase, log: ReadingLog): void {
  const written = new Set(pages.filter(({ language }) => language === 'en').map(({ condition }) => condition));
  for (const { id } of kb.conditions) {
    if (!written.has(id)) complain({ file: `library/en/${id}.yaml`, path: '', log }, 'the file is missing');
  }
}

/** What the pages may refer to. */
function knowIdsOf(kb: KnowledgeBase, log: ReadingLog): void {
  const know = (kind: IdKind, things: readonly { readonly id: string }[]): void => {
    for (const { id } of things) define({ file: '', path: '', log }, id, kind);
  };
  know('condition', kb.conditions);
  know('reference', kb.references);
}
