// `npm run renew-replay`: writes down what the random cases come to now, after a change of the knowledge or of the engine that was meant.
import { contentHash } from '@junction/knowledge';
import { ENGINE_VERSION } from '@junction/reasoning';
import { readBuilt } from '../read-built.ts';
import { goldenHashes, readGolden, writeGolden } from './golden.ts';
import { REPLAYED, replayHashes, seedsBetween } from './replay-hashes.ts';

const { kb, model } = await readBuilt();
const old = readGolden();
const hashes = replayHashes(kb, model, seedsBetween(0, REPLAYED));
const now = { engine: ENGINE_VERSION, knowledge: kb.hash, model: contentHash(model) };
const before = goldenHashes(old);
const changed = hashes.filter((hash, i) => hash !== before[i]).length;
if (changed > 0 && old.engine === now.engine && old.model === now.model && old.knowledge === now.knowledge) {
  console.error('The same knowledge and model give other bits, so the arithmetic changed: raise ENGINE_VERSION first,');
  console.error(
    'in packages/reasoning/src/engine-version.ts, since stored results name the version they were computed by.',
  );
  process.exit(1);
}
writeGolden(now, hashes);
console.log(`${changed} of ${REPLAYED} assessments changed; scripts/replay/golden.json holds the new ones.`);
