/** Something that tells who somebody is, and must be in no line that a server says. */
export interface PersonalWord {
  readonly kind: 'name' | 'birth date' | 'phone' | 'e-mail' | 'typed';
  readonly text: string;
}

/** Shorter ones are parts of too many other words. */
const shortest = 3;

/** The places of a text that hold one of the words, written in any of the usual ways; empty: none. */
export function findWords(text: string, words: readonly PersonalWord[]): readonly string[] {
  const kindOf = new Map<string, PersonalWord['kind']>();
  for (const { kind, text: word } of words)
    for (const form of formsOf(kind, word.trim().toLowerCase())) if (form.length >= shortest) kindOf.set(form, kind);
  if (kindOf.size === 0) return [];
  const forms = [...kindOf.keys()]
    .sort((a, b) => b.length - a.length)
    .map((it) => it.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?!\\p{N}|(?<!\\d)\\p{L})`, 'giu');
  return text
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(pattern)].map(
        ([found]) => `line ${index + 1}: the ${kindOf.get(found.toLowerCase())} "${found}"`,
      ),
    );
}

function formsOf(kind: PersonalWord['kind'], text: string): readonly string[] {
  // As in an address of a page, too.
  const plain = [text, encodeURIComponent(text).toLowerCase()];
  if (kind === 'phone') return [...plain, text.replace(/\D/g, ''), text.replace(/\D/g, '').slice(-10)];
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (kind !== 'birth date' || year === undefined) return plain;
  return [text, `${year}${month}${day}`, `${month}/${day}/${year}`, `${Number(month)}/${Number(day)}/${year}`];
}

/** What `npm start` says on purpose: how to sign in as the sample people, whose passwords are in the sources. */
export const withoutSampleSignIns = (log: string): string =>
  log.replace(/^ {13}\S+@\S+ +sample-\S+ +\([a-z-]+\)$/gm, '');
