import type { KnowledgeBase, LibraryPage, PublicTexts, Reference } from '@junction/knowledge';
import { type Language, languages } from '../text/language.ts';

/** One cause with everything that its page shows, from the texts for patients and from the knowledge base. */
export interface LibraryEntry {
  readonly id: string;
  /** The group of the knowledge base; its words stand in `text/`. */
  readonly group: string;
  readonly urgency: 'routine' | 'soon' | 'same-day' | 'emergency';
  readonly icd10: string;
  /** What it is called, in each language, even where its page is not written in it yet. */
  readonly names: Readonly<Record<Language, string>>;
  /** What it is as a phrase without a full stop, in each language. */
  readonly phrases: Readonly<Record<Language, string>>;
  /** In a language in which it is not written yet: the English page. */
  readonly pages: Readonly<Record<Language, LibraryPage>>;
  /** Where it hurts, with the share of patients who feel it there, most often first; shares below 0.3 are left out. */
  readonly places: readonly PainPlace[];
  readonly signs: { readonly all: number; readonly studied: number };
  readonly sources: readonly Reference[];
}

interface PainPlace {
  readonly region: string;
  readonly share: number;
}

export interface Library {
  /** The commonest first, as the knowledge base judges it. */
  readonly entries: readonly LibraryEntry[];
  /** Regions as they are told to a person, by language and region. */
  readonly regions: Readonly<Record<Language, Readonly<Record<string, string>>>>;
}

/** Felt there by at least this share of patients, a place belongs to the cause. */
const leastShare = 0.3;

/** The library of all causes. A cause without an English page is left out; the compiler of the knowledge refuses such. */
export function libraryOf(texts: PublicTexts, kb: KnowledgeBase): Library {
  const pageIn = (id: string, language: Language) =>
    texts.pages.find((page) => page.condition === id && page.language === language);
  const commonestFirst = [...kb.conditions].sort((a, b) => b.prior.point - a.prior.point);
  const entries = commonestFirst.flatMap((condition): readonly LibraryEntry[] => {
    const english = pageIn(condition.id, 'en');
    if (english === undefined) return [];
    const pages = { en: english, es: pageIn(condition.id, 'es') ?? english };
    const nameIn = (language: Language): string =>
      pages[language].language === language
        ? pages[language].title
        : (texts.words[language].conditions[condition.id]?.name ?? english.title);
    const phraseIn = (language: Language): string => texts.words[language].conditions[condition.id]?.phrase ?? '';
    const signs = kb.likelihoods.filter((likelihood) => likelihood.condition === condition.id);
    return [
      {
        id: condition.id,
        group: condition.group,
        urgency: condition.urgency,
        icd10: condition.icd10cm,
        names: { en: nameIn('en'), es: nameIn('es') },
        phrases: { en: phraseIn('en'), es: phraseIn('es') },
        pages,
        places: condition.territories
          .map(({ region, p }) => ({ region, share: p }))
          .filter(({ share }) => share >= leastShare)
          .sort((a, b) => b.share - a.share),
        signs: { all: signs.length, studied: signs.filter(({ source }) => source !== 'estimate').length },
        sources: english.sources.flatMap((id) => kb.references.filter((reference) => reference.id === id)),
      },
    ];
  });
  const [en, es] = languages.map((language) => texts.words[language].regions);
  return { entries, regions: { en: en ?? {}, es: es ?? {} } };
}

/** The cause of that id; undefined where there is none. */
export const entryNamed = ({ entries }: Library, id: string): LibraryEntry | undefined =>
  entries.find((entry) => entry.id === id);

/** The languages in which its page is written. */
export const languagesOf = ({ pages }: LibraryEntry): readonly Language[] =>
  languages.filter((language) => pages[language].language === language);
