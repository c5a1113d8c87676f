import { contentHash, type KnowledgeBase } from '@junction/knowledge';
import { createEngine, type Model, randomCase } from '@junction/reasoning';

/** How many random cases the replay is proved on. */
export const REPLAYED = 1000;

/** The hash of the whole assessment of the random case of each seed. One bit elsewhere is another hash. */
export function replayHashes(kb: KnowledgeBase, model: Model, seeds: readonly number[]): readonly string[] {
  const engine = createEngine(kb, model);
  return seeds.map((seed) =>
    // 48 bits of the digest: two assessments that differ agree in them once in 280 million million times.
    contentHash(engine.assess(randomCase(kb, seed))).slice('sha256:'.length, 'sha256:'.length + 12),
  );
}

/** The seeds from `from` up to, not including, `to`, every `step`th. */
export function seedsBetween(from: number, to: number, step = 1): readonly number[] {
  return Array.from({ length: Math.ceil((to - from) / step) }, (_, i) => from + i * step);
}
