import type { KnowledgeBase } from '@junction/knowledge';
import type { Model } from '@junction/reasoning';
import { fetchJson } from './fetch-json.ts';

export interface Compiled {
  readonly kb: KnowledgeBase;
  readonly model: Model;
}

/** Which knowledge this server assesses with, and where its two files are. They stand under their hash and are kept for good. */
interface Current {
  readonly knowledge: string;
  readonly model: string;
}

/** The compiled knowledge and its model, as this server assesses with them. `createEngine` checks that they are of one kind. */
export async function loadKnowledge(signal: AbortSignal): Promise<Compiled> {
  const current = parseCurrent(await fetchJson('/knowledge/current.json', signal));
  const [kb, model] = await Promise.all([fetchJson(current.knowledge, signal), fetchJson(current.model, signal)]);
  // Checked when the server's build compiled them; their addresses carry their hash.
  return { kb: kb as KnowledgeBase, model: model as Model };
}

function parseCurrent(value: unknown): Current {
  if (typeof value === 'object' && value !== null && 'knowledge' in value && 'model' in value) {
    const { knowledge, model } = value;
    if (typeof knowledge === 'string' && typeof model === 'string') return { knowledge, model };
  }
  throw new Error('/knowledge/current.json must name the addresses of knowledge and model');
}
