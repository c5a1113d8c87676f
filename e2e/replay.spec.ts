import { expect, test } from '@playwright/test';
import { projectRoot as root } from '../scripts/read-built.ts';
import { goldenHashes, readGolden } from '../scripts/replay/golden.ts';
import { serveBundle } from '../scripts/serve-bundle.ts';

const STEP = 100;
/** Two halves, side by side. */
const HALVES = [
  [0, 500],
  [500, 1000],
] as const;

// The golden assessments are Node's: scripts/replay/replay.test.ts holds Node to them.
for (const [first, end] of HALVES) {
  test(`stored cases ${first} to ${end - 1} replay in the browser to the bits that Node gave`, async ({ page }) => {
    test.setTimeout(180_000);
    const golden = goldenHashes(readGolden());
    expect(golden).toHaveLength(1000);
    const served = await serveBundle({ root, entry: `${root}/e2e/replay-page.ts` });
    await page.goto(served.url);
    await page.waitForFunction(() => typeof globalThis.replay === 'function');
    const hashes: string[] = [];
    for (let from = first; from < end; from += STEP) {
      hashes.push(...(await page.evaluate(([a, b]) => globalThis.replay(a, b), [from, from + STEP] as const)));
    }
    await served.close();
    expect(hashes).toEqual(golden.slice(first, end));
  });
}
