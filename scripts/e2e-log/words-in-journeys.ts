import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import type { PersonalWord } from './words-of-people.ts';

/** Everything about people that the journeys of the folder say or type, also where it was refused and stored nowhere. */
export function listWordsInJourneys(folder: string): readonly PersonalWord[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => wordsInJourney(readFileSync(join(folder, name), 'utf8')));
}

/** As above, for the text of one file. */
export function wordsInJourney(source: string): readonly PersonalWord[] {
  const words: PersonalWord[] = [];
  const { program } = parseSync('journey.ts', source);
  new Visitor({
    Literal: ({ value }) => {
      if (typeof value === 'string') words.push(...wordsBySight(value));
    },
    TemplateElement: ({ value }) => {
      words.push(...wordsBySight(value.raw));
    },
    CallExpression: ({ callee, arguments: given }) => {
      const isTyping =
        callee.type === 'MemberExpression' &&
        callee.property.type === 'Identifier' &&
        ['fill', 'type', 'insertText', 'pressSequentially'].includes(callee.property.name);
      if (!isTyping) return;
      for (const it of given) {
        // A word without anything special in it may well be one that the server says by itself.
        if (
          it.type === 'Literal' &&
          typeof it.value === 'string' &&
          it.value.length >= 6 &&
          !/^[a-z0-9 :-]+$/.test(it.value)
        )
          words.push({ kind: 'typed', text: it.value });
      }
    },
    Property: ({ key, value }) => {
      const name = key.type === 'Identifier' ? key.name : '';
      if (/^(?:given|family|preferred)Name$/.test(name) && value.type === 'Literal' && typeof value.value === 'string')
        words.push({ kind: 'name', text: value.value });
    },
  }).visit(program);
  return words;
}

/** E-mail addresses, days before 2025 and telephone numbers tell themselves wherever they stand. */
function wordsBySight(text: string): readonly PersonalWord[] {
  const found: PersonalWord[] = [];
  for (const [it] of text.matchAll(/[^\s@"'<>(){}#/?=&]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi))
    found.push({ kind: 'e-mail', text: it });
  for (const [it] of text.matchAll(/\b(?:18|19|20(?=[01]|2[0-4]))\d\d-\d\d-\d\d\b/g))
    found.push({ kind: 'birth date', text: it });
  if (/^\+?[\d ().-]+$/.test(text) && text.replace(/\D/g, '').length >= 10) found.push({ kind: 'phone', text });
  return found;
}
