import { didYouMean } from '@junction/kernel';
import { complain, type IdKind, type ReadingLog } from './place.ts';

/** What the purposes of techniques, exercises, education and courses may be besides conditions. */
export const PURPOSES = [
  'hypomobile',
  'hypermobile',
  'mixed',
  'opening',
  'education',
  'return-to-sport',
  'all',
] as const;

/** Records every id that is used but not defined, with the nearest one that is. */
export function checkMentions(log: ReadingLog, defined: Readonly<Record<IdKind, ReadonlySet<string>>>): void {
  for (const { file, path, id, kinds } of log.mentions) {
    if (kinds.some((kind) => defined[kind].has(id))) continue;
    const meant = didYouMean(
      id,
      kinds.flatMap((kind) => [...defined[kind]]),
    );
    const named = kinds.join(' or ');
    complain({ file, path, log }, `unknown ${named} ${id}${meant ? `; did you mean ${meant}?` : ''}`);
  }
}
