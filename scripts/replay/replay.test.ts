import { parseCaseValue, toCaseDocument } from '@junction/contract';
import { contentHash } from '@junction/knowledge';
import { ENGINE_VERSION, randomCase } from '@junction/reasoning';
import { expect, test } from 'vitest';
import { readBuilt } from '../read-built.ts';
import { goldenHashes, readGolden } from './golden.ts';
import { REPLAYED, replayHashes, seedsBetween } from './replay-hashes.ts';

const { kb, model } = await readBuilt();
const golden = readGolden();

test('the golden assessments are of this knowledge, model and engine: else run npm run renew-replay', () => {
  expect({ engine: ENGINE_VERSION, knowledge: kb.hash, model: contentHash(model) }).toEqual({
    engine: golden.engine,
    knowledge: golden.knowledge,
    model: golden.model,
  });
});

// Every fourth, for time; the browser journeys replay all thousand, and the golden file holds what Node made of them.
test('stored cases replay to the same bits', { timeout: 120_000 }, () => {
  const seeds = seedsBetween(0, REPLAYED, 4);
  const stored = goldenHashes(golden);
  expect(stored).toHaveLength(REPLAYED);
  expect(replayHashes(kb, model, seeds)).toEqual(seeds.map((seed) => stored[seed]));
});

test('every random case is one that a case file can say', () => {
  for (let seed = 0; seed < REPLAYED; seed++) {
    const { precautions: _, ...known } = randomCase(kb, seed);
    if (known.observations.length === 0 && known.pain === undefined) continue;
    expect(parseCaseValue(toCaseDocument(known), kb)).toEqual({ ok: true, value: known });
  }
});
