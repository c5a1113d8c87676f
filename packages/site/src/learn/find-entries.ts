import type { Language } from '../text/language.ts';
import type { Library, LibraryEntry } from './library.ts';
import { type PlaceName, regionsOfPlace } from './places.ts';

/** The causes that hurt at a place, those that hurt there most often first. */
export function entriesAt({ entries }: Library, place: PlaceName): readonly LibraryEntry[] {
  const regions: readonly string[] = regionsOfPlace[place];
  const shareOf = ({ places }: LibraryEntry): number =>
    Math.max(0, ...places.filter(({ region }) => regions.includes(region)).map(({ share }) => share));
  return entries.filter((entry) => shareOf(entry) > 0).sort((a, b) => shareOf(b) - shareOf(a));
}

/**
 * The causes whose page has every word of the query, in any case and with or without accents; those that have them in
 * their name or other names first. An empty query finds nothing.
 */
export function entriesWith({ entries }: Library, query: string, language: Language): readonly LibraryEntry[] {
  const words = plain(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const has = (texts: readonly string[]): boolean => {
    const text = plain(texts.join(' '));
    return words.every((word) => text.includes(word));
  };
  const names = ({ names, pages }: LibraryEntry): readonly string[] => [names[language], ...pages[language].alsoCalled];
  const found = entries.filter((entry) => has([...names(entry), ...textsOf(entry, language)]));
  return [...found.filter((entry) => has(names(entry))), ...found.filter((entry) => !has(names(entry)))];
}

const textsOf = ({ pages, id }: LibraryEntry, language: Language): readonly string[] => {
  const { description, lead, what, where, found, helps } = pages[language];
  return [id, description, lead, ...what, ...where, ...found, ...helps];
};

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
