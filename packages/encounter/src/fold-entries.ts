import type { Entry, EntryBody } from './entry.ts';

/** The latest entry about each thing, as they stand together. */
export interface EncounterState {
  /** By what they are about; those that were taken back are not in it. In the order in which they were entered. */
  readonly latest: ReadonlyMap<string, Entry>;
}

/**
 * What the entries come to, whatever their order of arrival: of two entries about the same thing the later one stands, and
 * where both were made in the same millisecond the one with the greater id. An entry that arrived twice counts once.
 */
export function foldEntries(entries: readonly Entry[]): EncounterState {
  const ordered = entries.toSorted((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
  const latest = new Map<string, Entry>();
  for (const entry of ordered) {
    const about = aboutOf(entry.body);
    latest.delete(about);
    if (!isTakenBack(entry.body)) latest.set(about, entry);
  }
  return { latest };
}

/** What an entry is about: two entries with the same key are about the same thing. */
export function aboutOf(body: EntryBody): string {
  switch (body.kind) {
    case 'finding':
      return `finding ${body.finding}`;
    case 'soreness':
      return `soreness ${body.level} ${body.side}`;
    case 'movement':
      return `movement ${body.level}`;
    case 'measure':
      return `measure ${body.item} ${body.side}`;
    case 'sensation':
      return `sensation ${body.area} ${body.side}`;
    case 'precaution':
      return `precaution ${body.precaution}`;
    case 'text':
      return `text ${body.field}`;
    case 'pain':
    case 'side':
      return body.kind;
    case 'confirmed':
      return `confirmed ${body.finding}`;
    case 'alert-resolved':
      return `alert ${body.alert}`;
    case 'kept':
      return `kept ${body.question}`;
    case 'plan':
      return `plan ${body.section} ${body.item}`;
  }
}

/** The bodies of one kind, in the order in which they were entered. */
export function bodiesOf<K extends EntryBody['kind']>(
  state: EncounterState,
  kind: K,
): readonly Extract<EntryBody, { readonly kind: K }>[] {
  const isOfKind = (body: EntryBody): body is Extract<EntryBody, { readonly kind: K }> => body.kind === kind;
  return [...state.latest.values()].map(({ body }) => body).filter(isOfKind);
}

function isTakenBack(body: EntryBody): boolean {
  if (body.kind === 'text') return body.text === '';
  if (body.kind === 'side') return body.side === null;
  if (body.kind === 'plan') return body.choice === null;
  return 'value' in body && body.value === null;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
