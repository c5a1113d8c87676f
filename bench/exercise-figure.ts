// Whether an exercise moves smoothly on a phone: frames while its figure goes there and back, as it is and slowed to a quarter.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../scripts/find-browser.mjs';
import { projectRoot as root } from '../scripts/read-built.ts';
import { serveBundle } from '../scripts/serve-bundle.ts';
import { inWords, machineLine, median, quantile, verdict } from './side-by-side.ts';

/** Those whose frames take longest to reckon, and one of each position. */
const EXERCISES = ['ex-bicycle', 'ex-side-bridge-roll', 'ex-thread-needle', 'ex-bird-dog', 'ex-squat-box'] as const;
/** One way takes so long; the first ways there and back are reckoned, later ones remembered. */
const WAY_MS = 1600;
const FRAME_MS = 1000 / 60;
const RATES = [1, 4] as const;

interface Moving {
  readonly intervals: readonly number[];
  /** Of the page's thread in a frame, in milliseconds. */
  readonly work: number;
}

const found = await findBrowser(root);
if (found === undefined) throw new Error('No browser: install Chromium or Chrome, or set CHROMIUM_PATH');
const served = await serveBundle({ root, entry: `${root}/bench/browser/exercise-page.ts` });
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: found.args,
  env: { ...process.env, ...found.env },
  chromiumSandbox: false,
});
console.log(`In ${found.name} ${browser.version()}; ${machineLine()}`);
const works = new Map<number, number>();
for (const rate of RATES) {
  const runs: Moving[] = [];
  for (const id of EXERCISES) runs.push(await move(browser, id, rate));
  const intervals = runs.flatMap((run) => run.intervals);
  const work = Math.max(...runs.map((run) => run.work));
  works.set(rate, work);
  const perSecond = (1000 * intervals.length) / intervals.reduce((sum, interval) => sum + interval, 0);
  const late = intervals.filter((interval) => interval > 1.5 * FRAME_MS).length;
  console.log(
    `  processor ${rate === 1 ? 'as it is' : `slowed ${rate}×`}: ${perSecond.toFixed(1)} frames a second; between two ${inWords(median(intervals))} (95th percentile ${inWords(quantile(intervals, 0.95))}), ${late} of ${intervals.length} late; work of the page's thread in a frame at most ${inWords(work)} (mean of the heaviest figure)`,
  );
  // The slowing is made of pauses that a busy machine stretches, so four times the processor time as it is stands beside it.
  if (rate === 4) {
    const reckoned = 4 * (works.get(1) ?? Number.NaN);
    console.log(
      `figures slowed 4×: ${perSecond.toFixed(1)} frames a second (mark 60: ${verdict(perSecond, { atLeast: 59 })}); 4 × the work in a frame as it is ${inWords(reckoned)} (mark ${inWords(FRAME_MS)}: ${verdict(reckoned, { atMost: FRAME_MS })})`,
    );
  }
}
await browser.close();
await served.close();

/** The first way there of an exercise, when each frame is still to be reckoned, and the beginning of its hold left out. */
async function move(launched: Browser, id: string, rate: number): Promise<Moving> {
  const context = await launched.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(served.url);
  await page.addStyleTag({ path: `${root}/packages/exercise-view/src/exercise-view.css` });
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  // The browser compiles what it sees often; a person sees the figure stand before it goes.
  await page.evaluate(() => globalThis.showExercise('ex-hip-hinge'));
  await sleep(WAY_MS);
  await page.evaluate((exercise) => globalThis.showExercise(exercise), id);
  await page.waitForFunction(() => (document.querySelector('svg')?.childElementCount ?? 0) > 0);
  const moving = await watch(page, devtools);
  await context.close();
  return moving;
}

async function watch(page: Page, devtools: CDPSession): Promise<Moving> {
  const spent = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN);
  };
  await sleep(100);
  await page.evaluate(() => {
    globalThis.frameTimes = [];
    globalThis.figureChanges = 0;
  });
  const before = await spent();
  await sleep(WAY_MS - 300);
  const work = (await spent()) - before;
  const { frames, changes } = await page.evaluate(() => ({
    frames: globalThis.frameTimes,
    changes: globalThis.figureChanges,
  }));
  if (changes < frames.length / 2) throw new Error(`The figure was drawn ${changes} times in ${frames.length} frames.`);
  return {
    intervals: frames.slice(1).map((at, index) => at - (frames[index] ?? at)),
    work: work / Math.max(1, frames.length),
  };
}
