import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { KnowledgeBase } from '@junction/knowledge';
import type { Model } from '@junction/reasoning';
import { compileKnowledge } from '../scripts/compile-knowledge.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The real knowledge and its model, compiled first when a source changed. */
export async function readCompiled(): Promise<{ readonly kb: KnowledgeBase; readonly model: Model }> {
  const { ok } = await compileKnowledge({ root });
  if (!ok) throw new Error('The knowledge has mistakes; see junction knowledge check');
  const read = (name: string) => JSON.parse(readFileSync(join(root, 'build', name), 'utf8'));
  return { kb: read('knowledge.json') as KnowledgeBase, model: read('model.json') as Model };
}
