// How long a person waits in a browser, its processor slowed to a quarter: for the first ranking after the page loads, and after each answer.
import { setTimeout as sleep } from 'node:timers/promises';
import { createEngine } from '@junction/reasoning';
import { chromium } from '@playwright/test';
import { findBrowser } from '../scripts/find-browser.mjs';
import { readBuilt, projectRoot as root } from '../scripts/read-built.ts';
import { serveBundle } from '../scripts/serve-bundle.ts';
import type { FirstRanking } from './browser/engine-page.ts';
import { interviewOf } from './interview.ts';
import { inWords, machineLine, median, quantile, verdict } from './side-by-side.ts';

const LOADS = 8;
const ANSWERS = 40;
/** A person needs longer than this between two answers; the browser uses it to compile what it saw running. */
const PAUSE_MS = 60;
const RATES = [1, 4] as const;

/** By the clock on the wall, and by the processor time of the page's thread, which other work on the machine does not lengthen. */
interface Timing {
  readonly wall: number;
  readonly processor: number;
}

const { kb, model } = await readBuilt();
const engine = createEngine(kb, model);
const interviews = Array.from({ length: LOADS }, (_, i) => interviewOf(engine, model, 1 + i, ANSWERS));
const found = await findBrowser(root);
if (found === undefined) throw new Error('No browser: install Chromium or Chrome, or set CHROMIUM_PATH');
const served = await serveBundle({ root, entry: `${root}/bench/browser/engine-page.ts` });
const { executablePath, args, env } = found;
const browser = await chromium.launch({
  executablePath,
  args,
  env: { ...process.env, ...env },
  chromiumSandbox: false,
});

const measured = new Map(
  RATES.map((rate) => [
    rate,
    { load: [] as Omit<FirstRanking, 'rank'>[], first: [] as Timing[], answers: [] as Timing[] },
  ]),
);
for (const interview of interviews) {
  for (const rate of RATES) {
    const into = measured.get(rate);
    if (into === undefined) continue;
    // A context of its own: nothing cached, nothing compiled before.
    const context = await browser.newContext();
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate });
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const threadSeconds = async (): Promise<number> => {
      const { metrics } = await devtools.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN;
    };
    await page.goto(served.url);
    await page.waitForFunction(() => typeof globalThis.loadEngine === 'function');
    into.load.push(await page.evaluate(() => globalThis.loadEngine()));
    await page.evaluate((cases) => globalThis.giveCases(cases), interview);
    for (const index of interview.keys()) {
      await sleep(PAUSE_MS);
      const before = await threadSeconds();
      const { result } = await devtools.send('Runtime.evaluate', { expression: `rankCase(${index})` });
      const timing = { wall: Number(result.value), processor: 1000 * ((await threadSeconds()) - before) };
      (index === 0 ? into.first : into.answers).push(timing);
    }
    await context.close();
  }
}
await browser.close();
await served.close();

console.log(`In ${found.name} ${browser.version()}; ${machineLine()}`);
console.log(`${LOADS} page loads each, ${ANSWERS} answers per load`);
for (const [rate, { load, first, answers }] of measured) {
  const step = (name: 'fetch' | 'parse' | 'create'): string => `${name} ${inWords(median(load.map((it) => it[name])))}`;
  console.log(`  processor ${rate === 1 ? 'as it is' : `slowed ${rate}×`}`);
  console.log(`    before: ${step('fetch')}, ${step('parse')}, ${step('create')} (medians, by the clock)`);
  for (const clock of ['wall', 'processor'] as const) {
    const ranks = first.map((it) => it[clock]);
    const updates = answers.map((it) => it[clock]);
    console.log(
      `    by the ${clock === 'wall' ? 'clock' : 'processor time of the page'}: first ranking ${inWords(median(ranks))} (${inWords(Math.min(...ranks))} to ${inWords(Math.max(...ranks))}); answer ${inWords(median(updates))}, 95th percentile ${inWords(quantile(updates, 0.95))}`,
    );
  }
}
const slow = measured.get(4);
const firstMs = median((slow?.first ?? []).map(({ processor }) => processor));
const answerMs = quantile(
  (slow?.answers ?? []).map(({ processor }) => processor),
  0.95,
);
console.log(`first ranking, slowed 4×: ${inWords(firstMs)} (mark 50 ms: ${verdict(firstMs, { atMost: 50 })})`);
console.log(
  `answer at the 95th percentile, slowed 4×: ${inWords(answerMs)} (mark 4 ms: ${verdict(answerMs, { atMost: 4 })})`,
);
