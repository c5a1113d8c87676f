/** A name without case, accents or punctuation, its words separated by single spaces. Empty when it has no letters. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

interface Names {
  readonly givenName: string;
  readonly familyName: string;
  readonly preferredName: string | null;
}

/** What names are found and sorted by: family name first. */
export const searchKeyOf = ({ givenName, familyName, preferredName }: Names): string =>
  [familyName, givenName, preferredName ?? '']
    .map(plainName)
    .filter((it) => it !== '')
    .join(' ');
