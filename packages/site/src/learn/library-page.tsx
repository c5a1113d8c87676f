/** @jsxImportSource preact */
import { addressOf } from '../frame/addresses.ts';
import type { Page } from '../frame/page.ts';
import type { SiteClinic } from '../frame/site-clinic.ts';
import type { Language } from '../text/language.ts';
import type { LearnWords } from '../text/words.ts';
import { wordsOf } from '../text/words-of.ts';
import { CheckCall } from './check-call.tsx';
import { EntryList } from './entry-list.tsx';
import { entriesAt, entriesWith } from './find-entries.ts';
import type { Library, LibraryEntry } from './library.ts';
import { type LibraryQuery, librarySearchOf } from './library-query.ts';
import { placeNames } from './places.ts';

export interface LibraryView {
  readonly language: Language;
  readonly clinic: SiteClinic;
  readonly library: Library;
  readonly query: LibraryQuery;
}

/** All causes by kind, or those of a place or of a word. Places and search are links and a form: no script is needed. */
export function libraryPage(view: LibraryView): Page {
  const { language, clinic, library, query } = view;
  const words = wordsOf[language].learn;
  const count = library.entries.length;
  const here = addressOf(language, clinic.slug, '/learn');
  return {
    title: words.pageTitle,
    description: words.description(count),
    path: '/learn',
    query: librarySearchOf(query),
    isPublic: true,
    styles: ['reading'],
    content: (
      <div class="library">
        <header class="library-head">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead(count)}</p>
        </header>
        <nav class="places" aria-labelledby="places">
          <h2 id="places">{words.whereTitle}</h2>
          <p class="quiet">{words.whereHint}</p>
          <ul class="place-chips">
            {placeNames.map((place) => (
              <li key={place}>
                <a
                  class="chip"
                  href={`${here}?where=${place}`}
                  aria-current={place === query.where ? 'true' : undefined}
                >
                  {words.places[place]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <form class="library-search" method="get" action={here}>
          <search>
            <label for="q">{words.search}</label>
            <p class="field-hint" id="q-hint">
              {words.searchHint}
            </p>
            <div class="library-search-line">
              <input id="q" name="q" type="search" value={query.text ?? ''} maxLength={80} aria-describedby="q-hint" />
              <button type="submit" class="button">
                {words.find}
              </button>
            </div>
          </search>
        </form>
        <Results view={view} words={words} />
        <CheckCall words={words} language={language} slug={clinic.slug} />
      </div>
    ),
  };
}

function Results({ view, words }: { readonly view: LibraryView; readonly words: LearnWords }) {
  const { language, clinic, library, query } = view;
  const list = { language, slug: clinic.slug, words };
  if (query.where === undefined && query.text === undefined) {
    return groupsOf(library).map(({ group, entries }) => (
      <section key={group} class="library-group" aria-labelledby={group}>
        <h2 id={group}>{wordsOfGroup(words, group)}</h2>
        <EntryList {...list} entries={entries} />
      </section>
    ));
  }
  const { where, text = '' } = query;
  const entries = where === undefined ? entriesWith(library, text, language) : entriesAt(library, where);
  return (
    <section class="library-group" aria-labelledby="found">
      <h2 id="found">
        {where === undefined ? words.foundTitle(entries.length, text) : words.placeTitle(words.places[where])}
      </h2>
      <div class="library-found">
        {where === undefined ? null : <p class="quiet">{words.placeOrder}</p>}
        {entries.length > 0 ? null : <p>{words.foundNothing}</p>}
        <EntryList {...list} entries={entries} />
        <p>
          <a href={addressOf(language, clinic.slug, '/learn')}>{words.showAll}</a>
        </p>
      </div>
    </section>
  );
}

/** In the order of the words, so that what people come for stands first and what is rare and grave is last. */
function groupsOf({
  entries,
}: Library): readonly { readonly group: string; readonly entries: readonly LibraryEntry[] }[] {
  const groups = [...new Set([...Object.keys(wordsOf.en.learn.groups), ...entries.map(({ group }) => group)])];
  return groups
    .map((group) => ({ group, entries: entries.filter((entry) => entry.group === group) }))
    .filter((found) => found.entries.length > 0);
}

/** A group that the words do not know yet goes by its name. */
export const wordsOfGroup = ({ groups }: LearnWords, group: string): string =>
  new Map<string, string>(Object.entries(groups)).get(group) ?? group;
