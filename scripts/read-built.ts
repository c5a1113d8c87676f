import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { KnowledgeBase } from '@junction/knowledge';
import type { Model } from '@junction/reasoning';
import { compileKnowledge } from './compile-knowledge.ts';

/** The folder of the project. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** The real knowledge and its model, compiled first when a source changed. Throws when the knowledge has mistakes. */
export async function readBuilt(): Promise<{ readonly kb: KnowledgeBase; readonly model: Model }> {
  const { ok } = await compileKnowledge({ root: projectRoot });
  if (!ok) throw new Error('The knowledge has mistakes; see junction knowledge check');
  const read = (name: string) => JSON.parse(readFileSync(join(projectRoot, 'build', name), 'utf8'));
  return { kb: read('knowledge.json') as KnowledgeBase, model: read('model.json') as Model };
}
