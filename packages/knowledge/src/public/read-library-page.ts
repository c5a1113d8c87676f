import type { Fields } from '../fields.ts';
import { complain, inside, type Place } from '../place.ts';
import { LANGUAGES, type Language, type LibraryPage, type LibrarySection } from './types.ts';

const LONGEST_DESCRIPTION = 160;

/** One file `library/<language>/<condition>.yaml`. */
export function readLibraryPage(f: Fields): LibraryPage {
  const description = f.text('description');
  if (description.length > LONGEST_DESCRIPTION) {
    const at = inside(f.place, 'description');
    complain(at, `has ${description.length} characters; search results show ${LONGEST_DESCRIPTION}`);
  }
  const condition = f.ref('condition', ['condition']);
  const expected = f.place.file.replace(/^.*\/(.*)\.yaml$/, '$1');
  if (condition !== expected) complain(inside(f.place, 'condition'), `must be ${expected}, as the file is called`);
  return {
    condition,
    language: languageOf(f.place),
    title: f.text('title'),
    description,
    lead: f.text('lead'),
    alsoCalled: f.has('also_called') ? f.texts('also_called') : [],
    what: someTexts(f, 'what'),
    where: someTexts(f, 'where'),
    mistakenFor: f.list('mistaken_for', 'condition', (m) => ({
      condition: m.ref('condition', ['condition']),
      apart: m.text('apart'),
    })),
    found: someTexts(f, 'found'),
    helps: someTexts(f, 'helps'),
    expect: someTexts(f, 'expect'),
    seekHelpNow: someTexts(f, 'seek_help_now'),
    more: f.has('more') ? f.list('more', 'id', readSection) : [],
    sources: f.refs('sources', ['reference']),
  };
}

function readSection(s: Fields): LibrarySection {
  const id = s.text('id');
  if (!/^[a-z][a-z0-9-]*$/.test(id)) complain(inside(s.place, 'id'), 'must be lower-case words joined by hyphens');
  return { id, heading: s.text('heading'), paragraphs: someTexts(s, 'paragraphs') };
}

/** A list with at least one text. */
function someTexts(f: Fields, key: string): readonly string[] {
  const texts = f.texts(key);
  if (f.has(key) && texts.length === 0) complain(inside(f.place, key), 'is empty; must have at least one text');
  return texts;
}

/** The language whose folder the file is in. */
export function languageOf(place: Place): Language {
  const folder = place.file.split('/')[1];
  const language = LANGUAGES.find((known) => known === folder);
  if (language === undefined) complain(place, `must be in a folder of a language: ${LANGUAGES.join(', ')}`);
  return language ?? 'en';
}
