import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type KnowledgeBase, parseKnowledge } from '@junction/knowledge';
import { expect } from 'vitest';

/** The clinical content of the project as it stands in `knowledge/`. Fails the test when it has mistakes. */
export function theKnowledge(): KnowledgeBase {
  const root = fileURLToPath(new URL('../../../knowledge/', import.meta.url));
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  const files = names
    .sort()
    .map((name) => [name.replaceAll('\\', '/'), readFileSync(`${root}${name}`, 'utf8')] as const);
  const parsed = parseKnowledge(new Map(files));
  expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  if (!parsed.ok) throw new Error('the knowledge has mistakes');
  return parsed.value;
}
