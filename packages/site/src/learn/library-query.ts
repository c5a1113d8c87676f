import { type PlaceName, placeNamed } from './places.ts';

/** What the address of the library asks for: a place, a word, or everything. */
export interface LibraryQuery {
  readonly where: PlaceName | undefined;
  readonly text: string | undefined;
}

const longest = 80;

/** Reads a query such as `?where=groin`. A place that there is not, and an empty word, ask for everything. */
export function parseLibraryQuery(search: string): LibraryQuery {
  const given = new URLSearchParams(search);
  const where = placeNamed(given.get('where'));
  const text = (given.get('q') ?? '').trim().slice(0, longest);
  return { where, text: where !== undefined || text === '' ? undefined : text };
}

/** The query that asks for the same, with its question mark. */
export function librarySearchOf({ where, text }: LibraryQuery): string {
  if (where !== undefined) return `?where=${where}`;
  return text === undefined ? '' : `?${new URLSearchParams({ q: text })}`;
}
