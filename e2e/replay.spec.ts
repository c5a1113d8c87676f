import { expect, test } from '@playwright/test';
import { projectRoot as root } from '../scripts/read-built.ts';
import { goldenHashes, readGolden } from '../scripts/replay/golden.ts';
import { serveBundle } from '../scripts/serve-bundle.ts';

const STEP = 100;

// The golden assessments are Node's: scripts/replay/replay.test.ts holds Node to them.
test('a thousand stored cases replay in the browser to the bits that Node gave', async ({ page }) => {
  test.setTimeout(180_000);
  const golden = goldenHashes(readGolden());
  expect(golden).toHaveLength(1000);
  const served = await serveBundle({ root, entry: `${root}/e2e/replay-page.ts` });
  await page.goto(served.url);
  await page.waitForFunction(() => typeof globalThis.replay === 'function');
  const hashes: string[] = [];
  for (let from = 0; from < golden.length; from += STEP) {
    hashes.push(...(await page.evaluate(([a, b]) => globalThis.replay(a, b), [from, from + STEP] as const)));
  }
  await served.close();
  expect(hashes).toEqual(golden);
});
