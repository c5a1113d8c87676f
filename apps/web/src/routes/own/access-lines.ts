import type { Access } from '@junction/contract';
import { words } from '#src/text/own-words.ts';

/** What one person did with one part of a record on one day, however often. */
export interface AccessLine {
  readonly key: string;
  readonly who: string;
  readonly did: string;
  /** The last time. */
  readonly at: string;
  readonly count: number;
}

/** Who looks at the list, and whose record it is about. */
export interface AccessReader {
  readonly kind: 'patient' | 'guardian';
  readonly name: string;
  readonly recordName: string;
}

/** Accesses, the newest first, as lines to read: the same done by the same person on the same day is one line. */
export function accessLines(accesses: readonly Access[], reader: AccessReader): readonly AccessLine[] {
  const lines = new Map<string, AccessLine>();
  for (const { at, by, action, resource } of accesses) {
    const key = [new Date(at).toDateString(), by.kind, by.name ?? '', action, resource].join(' ');
    const line = lines.get(key) ?? { key, who: whoWords(by, reader), did: didWords(action, resource), at, count: 0 };
    lines.set(key, { ...line, count: line.count + 1 });
  }
  return [...lines.values()];
}

const didWords = (action: Access['action'], resource: Access['resource']): string =>
  isSigning(action) ? words.own.signing[action] : `${words.own.did[action]} ${words.own.what[resource]}`;

/** About signing in, and not about a part of the record. */
const isSigning = (action: Access['action']): action is keyof typeof words.own.signing =>
  Object.hasOwn(words.own.signing, action);

function whoWords({ kind, name }: Access['by'], reader: AccessReader): string {
  switch (kind) {
    case 'patient':
      return reader.kind === 'patient' ? words.own.you : reader.recordName;
    case 'guardian':
      return reader.kind === 'guardian' && name === reader.name ? words.own.you : (name ?? words.own.guardian);
    case 'staff':
      return name ?? words.own.somebody;
    case 'system':
      return words.own.clinic;
  }
}
