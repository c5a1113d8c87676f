import type { KnowledgeBase } from '@junction/knowledge';

import { shortName } from '#src/text/short-name.ts';

/** The short name of a technique or exercise; its id where the knowledge has no such item. */
export function itemName({ treatment }: KnowledgeBase, id: string): string {
  return shortName([...treatment.techniques, ...treatment.exercises].find((item) => item.id === id)?.name ?? id);
}
