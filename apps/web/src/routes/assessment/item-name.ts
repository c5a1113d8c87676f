import type { KnowledgeBase } from '@junction/knowledge';

/** The name of a technique or exercise; its id where the knowledge has no such item. */
export function itemName({ treatment }: KnowledgeBase, id: string): string {
  return [...treatment.techniques, ...treatment.exercises].find((item) => item.id === id)?.name ?? id;
}
