import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnowledgeBase, Language, PublicTexts } from '@junction/knowledge';
import { createEngine, type Model } from '@junction/reasoning';
import type { ServedKnowledge } from './http/knowledge-routes.ts';
import { readPacked } from './packed-file.ts';
import type { Assessor } from './usecases/assess-case.ts';

export interface LoadedKnowledge {
  readonly assessor: Assessor;
  readonly served: ServedKnowledge;
}

/** The compiled knowledge of `build/`, ready to assess with and to serve: the very same bytes for both. */
export function loadKnowledge(buildFolder: string): LoadedKnowledge {
  const knowledge = readPacked(join(buildFolder, 'knowledge.json'));
  const model = readPacked(join(buildFolder, 'model.json'));
  const kb = parseCompiled<KnowledgeBase>(knowledge.plain);
  const texts = parseCompiled<PublicTexts>(readFileSync(join(buildFolder, 'texts.json')));
  const compiledModel = parseCompiled<Model>(model.plain);
  if (compiledModel.knowledge.hash !== kb.hash) {
    throw new Error(
      'build/model.json was made from other knowledge than build/knowledge.json: remove build/ and start again.',
    );
  }
  const check = (language: Language) => readPacked(join(buildFolder, `check.${language}.json`));
  return {
    assessor: { kb, model: compiledModel, engine: createEngine(kb, compiledModel) },
    served: {
      version: kb.version,
      hash: kb.hash,
      knowledge,
      model,
      texts,
      check: { en: check('en'), es: check('es') },
    },
  };
}

/** Written by our own compiler a moment ago, which checked everything; the hash ties the two files together. */
const parseCompiled = <T>(bytes: Buffer): T => JSON.parse(bytes.toString('utf8')) as T;
