// Runs in the browser of replay.spec.ts.
import { replayHashes, seedsBetween } from '../scripts/replay/replay-hashes.ts';

declare global {
  var replay: (from: number, to: number) => Promise<readonly string[]>;
}

const fetched = Promise.all(['/knowledge.json', '/model.json'].map(async (url) => (await fetch(url)).json()));

globalThis.replay = async (from, to) => {
  const [kb, model] = await fetched;
  return replayHashes(kb, model, seedsBetween(from, to));
};
