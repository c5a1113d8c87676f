import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnowledgeBase, KnowledgeProblem } from '@junction/knowledge';
import type { Model } from '@junction/reasoning';
import { compileKnowledge } from '../../../scripts/compile-knowledge.ts';

export interface CompiledKnowledge {
  readonly kb: KnowledgeBase;
  readonly model: Model;
}

/** The compiled knowledge of the project at `root`, made anew when a source changed. Throws when the knowledge has mistakes. */
export async function loadCompiled(root: string): Promise<CompiledKnowledge> {
  const { ok, problems } = await compileKnowledge({ root });
  if (!ok)
    throw new Error(`the knowledge has mistakes; see junction knowledge check\n${problems.map(line).join('\n')}`);
  const read = (name: string) => JSON.parse(readFileSync(join(root, 'build', name), 'utf8'));
  // Written by compileKnowledge from checked values, and put in place whole: parsing them again would only cost time.
  return { kb: read('knowledge.json') as KnowledgeBase, model: read('model.json') as Model };
}

const line = ({ file, path, message }: KnowledgeProblem): string => `${file}: ${path}: ${message}`;
