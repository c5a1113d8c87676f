// Whether painting on the body chart keeps up with the hand on a phone: frames while strokes are drawn, as it is and slowed to a quarter.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../scripts/find-browser.mjs';
import { projectRoot as root } from '../scripts/read-built.ts';
import { serveBundle } from '../scripts/serve-bundle.ts';
import { inWords, machineLine, median, quantile, verdict } from './side-by-side.ts';

const STROKES = 12;
const POINTS = 120;
/** A finger tells the browser where it is about so often. */
const POINT_MS = 8;
const FRAME_MS = 1000 / 60;
const RATES = [1, 4] as const;
const workAt = new Map<number, number>();

/** One run of strokes: the time between frames while the hand moves, the page's work in a frame, and the end of each stroke. */
interface Painting {
  readonly intervals: readonly number[];
  readonly workPerFrame: number;
  readonly idlePerFrame: number;
  readonly commits: readonly number[];
}

const found = await findBrowser(root);
if (found === undefined) throw new Error('No browser: install Chromium or Chrome, or set CHROMIUM_PATH');
const served = await serveBundle({ root, entry: `${root}/bench/browser/chart-page.ts` });
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: found.args,
  env: { ...process.env, ...found.env },
  chromiumSandbox: false,
});
console.log(`In ${found.name} ${browser.version()}; ${machineLine()}`);
console.log(`${STROKES} strokes of ${POINTS} points, one each ${POINT_MS} ms, at 390 wide`);
for (const rate of RATES) {
  const { intervals, workPerFrame, idlePerFrame, commits } = await paint(browser, rate);
  workAt.set(rate, workPerFrame);
  const late = intervals.filter((interval) => interval > 1.5 * FRAME_MS).length;
  const perSecond = (1000 * intervals.length) / intervals.reduce((sum, interval) => sum + interval, 0);
  console.log(`  processor ${rate === 1 ? 'as it is' : `slowed ${rate}×`}`);
  console.log(
    `    ${perSecond.toFixed(1)} frames a second; between two ${inWords(median(intervals))} (95th percentile ${inWords(quantile(intervals, 0.95))}), ${late} of ${intervals.length} late`,
  );
  console.log(
    `    work of the page's thread in a frame ${inWords(workPerFrame)}, of which ${inWords(idlePerFrame)} without painting`,
  );
  console.log(`    end of a stroke ${inWords(median(commits))} (longest ${inWords(Math.max(...commits))})`);
  // The slowing is made of pauses that a busy machine stretches, so four times the processor time as it is stands beside it.
  if (rate === 4) {
    const reckoned = 4 * (workAt.get(1) ?? Number.NaN);
    console.log(
      `painting slowed 4×: ${perSecond.toFixed(1)} frames a second (mark 60: ${verdict(perSecond, { atLeast: 59 })}); 4 × the work in a frame as it is ${inWords(reckoned)} (mark ${inWords(FRAME_MS)}: ${verdict(reckoned, { atMost: FRAME_MS })})`,
    );
  }
}
await browser.close();
await served.close();

async function paint(launched: Browser, rate: number): Promise<Painting> {
  const context = await launched.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(served.url);
  await page.addStyleTag({ path: `${root}/packages/look/src/tokens.css` });
  await page.addStyleTag({ path: `${root}/packages/chart-view/src/chart-view.css` });
  const ground = await page.locator('.chart-ground').boundingBox();
  if (ground === null) throw new Error('The chart shows no figure.');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  // The browser compiles what it sees often.
  await stroke(devtools, ground, 0);
  await sleep(500);
  const idle = await workWhile(page, devtools, () => sleep(1000));
  await page.evaluate(() => {
    globalThis.strokeEnds = [];
  });
  const intervals: number[] = [];
  let [work, frames] = [0, 0];
  for (let index = 1; index <= STROKES; index++) {
    const during = await workWhile(page, devtools, () => stroke(devtools, ground, index));
    intervals.push(...during.intervals);
    work += during.work;
    frames += during.intervals.length;
    await sleep(200);
  }
  const commits = await page.evaluate(() => globalThis.strokeEnds);
  await context.close();
  return { intervals, commits, workPerFrame: work / frames, idlePerFrame: idle.work / idle.intervals.length };
}

async function workWhile(page: Page, devtools: CDPSession, act: () => Promise<void>) {
  const spent = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN);
  };
  await page.evaluate(() => {
    globalThis.frameTimes = [];
  });
  const before = await spent();
  await act();
  const work = (await spent()) - before;
  const frames = await page.evaluate(() => globalThis.frameTimes);
  return { work, intervals: frames.slice(1).map((at, index) => at - (frames[index] ?? at)) };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A loop over the low back, each a little further, as a hand would draw it. */
async function stroke(devtools: CDPSession, { x, y, width, height }: Box, index: number): Promise<void> {
  const at = (step: number) => ({
    x: x + width * (0.3 + 0.03 * index + 0.12 * Math.cos(step / 9)),
    y: y + height * (0.3 + 0.02 * index + (0.2 * step) / POINTS + 0.05 * Math.sin(step / 9)),
  });
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', step: number) =>
    devtools.send('Input.dispatchMouseEvent', { type, ...at(step), button: 'left', buttons: 1, clickCount: 1 });
  await send('mousePressed', 0);
  const moves: Promise<unknown>[] = [];
  for (let step = 1; step < POINTS; step++) {
    moves.push(send('mouseMoved', step));
    await sleep(POINT_MS);
  }
  await Promise.all(moves);
  await send('mouseReleased', POINTS - 1);
}
