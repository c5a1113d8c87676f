/** @jsxImportSource preact */
import { addressOf } from '../frame/addresses.ts';
import type { Language } from '../text/language.ts';
import type { LearnWords } from '../text/words.ts';
import { type LibraryEntry, languagesOf } from './library.ts';
import { UrgencyTag } from './urgency-tag.tsx';

interface EntryListProps {
  readonly entries: readonly LibraryEntry[];
  readonly language: Language;
  readonly slug: string;
  readonly words: LearnWords;
}

/** Causes by name, each with what it is in one phrase, and a mark where its page is in English only. */
export function EntryList({ entries, language, slug, words }: EntryListProps) {
  return (
    <ul class="entries">
      {entries.map((entry) => (
        <li key={entry.id}>
          <p class="entry-name">
            <a href={addressOf(language, slug, `/learn/${entry.id}`)}>{entry.names[language]}</a>
            <UrgencyTag urgency={entry.urgency} words={words} />
          </p>
          <p class="entry-text">
            {capital(entry.phrases[language])}
            {languagesOf(entry).includes(language) ? null : <span class="quiet"> ({words.inEnglish})</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
