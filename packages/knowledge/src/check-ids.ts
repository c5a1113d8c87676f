import { didYouMean } from '@junction/kernel';
import { complain, type IdKind, type ReadingLog } from './place.ts';
import type { Reference } from './types.ts';

/** What the purposes of techniques, exercises, education and courses may be besides conditions. */
const PURPOSES = ['hypomobile', 'hypermobile', 'mixed', 'opening', 'education', 'return-to-sport', 'all'] as const;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Records ids that are defined twice, ids of a wrong form, and every id that is used but not defined, with the nearest one that is. */
export function checkIds(log: ReadingLog): void {
  const defined = new Map<IdKind, Set<string>>([['purpose', new Set<string>(PURPOSES)]]);
  for (const { file, path, id, kind } of log.definitions) {
    const ids = defined.get(kind) ?? new Set();
    defined.set(kind, ids);
    if (ids.has(id)) complain({ file, path, log }, `the ${kind} ${id} is defined twice; ids must be unique`);
    if (!ID.test(id)) complain({ file, path, log }, `${id} is no id; use lower-case words joined by hyphens`);
    ids.add(id);
  }
  for (const { file, path, id, kinds } of log.mentions) {
    if (kinds.some((kind) => defined.get(kind)?.has(id))) continue;
    const known = kinds.flatMap((kind) => [...(defined.get(kind) ?? [])]);
    const meant = didYouMean(id, known);
    complain({ file, path, log }, `unknown ${kinds.join(' or ')} ${id}${meant ? `; did you mean ${meant}?` : ''}`);
  }
}

/** Records every figure with `source: corpus` whose reference nobody has read: it must be `recalled`, or the reference read. */
export function checkReadClaims(log: ReadingLog, references: readonly Reference[]): void {
  const unread = new Set(references.filter((reference) => !reference.read).map(({ id }) => id));
  for (const { file, path, id } of log.readClaims) {
    if (!unread.has(id)) continue;
    complain(
      { file, path, log },
      `source: corpus means read, but references.yaml has ${id} with read: false; use source: recalled`,
    );
  }
}
