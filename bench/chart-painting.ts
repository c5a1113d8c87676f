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
  /** Processor time from the lifting of the hand to the figure as it stays. */
  readonly ends: readonly number[];
  /** Frames a second while nothing is painted: what the machine allows. */
  readonly stillPerSecond: number;
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
  const { intervals, workPerFrame, idlePerFrame, ends, stillPerSecond } = await paint(browser, rate);
  workAt.set(rate, workPerFrame);
  const late = intervals.filter((interval) => interval > 1.5 * FRAME_MS).length;
  const perSecond = framesPerSecond(intervals);
  console.log(`  processor ${rate === 1 ? 'as it is' : `slowed ${rate}×`}`);
  console.log(
    `    ${perSecond.toFixed(1)} frames a second (${stillPerSecond.toFixed(1)} while nothing is painted); between two ${inWords(median(intervals))} (95th percentile ${inWords(quantile(intervals, 0.95))}), ${late} of ${intervals.length} late`,
  );
  console.log(
    `    work of the page's thread in a frame ${inWords(workPerFrame)}, of which ${inWords(idlePerFrame)} without painting`,
  );
  console.log(`    end of a stroke ${inWords(median(ends))} of processor time (longest ${inWords(Math.max(...ends))})`);
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
  await lift(devtools, ground, 0);
  await sleep(500);
  const idle = await workWhile(page, devtools, () => sleep(1000));
  const intervals: number[] = [];
  const ends: number[] = [];
  let [work, frames] = [0, 0];
  for (let index = 1; index <= STROKES; index++) {
    const during = await workWhile(page, devtools, () => stroke(devtools, ground, index));
    intervals.push(...during.intervals);
    work += during.work;
    frames += during.intervals.length;
    const lifted = await workWhile(page, devtools, async () => {
      await lift(devtools, ground, index);
      await sleep(50);
    });
    ends.push(lifted.work);
    await sleep(200);
  }
  await context.close();
  return {
    intervals,
    ends,
    workPerFrame: work / frames,
    idlePerFrame: idle.work / idle.intervals.length,
    stillPerSecond: framesPerSecond(idle.intervals),
  };
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

function framesPerSecond(intervals: readonly number[]): number {
  return (1000 * intervals.length) / intervals.reduce((sum, interval) => sum + interval, 0);
}

type MouseKind = 'mousePressed' | 'mouseMoved' | 'mouseReleased';

/** A loop over the low back, each a little further, as a hand would draw it. */
function send(devtools: CDPSession, { x, y, width, height }: Box, index: number, type: MouseKind, step: number) {
  const place = {
    x: x + width * (0.3 + 0.03 * index + 0.12 * Math.cos(step / 9)),
    y: y + height * (0.3 + 0.02 * index + (0.2 * step) / POINTS + 0.05 * Math.sin(step / 9)),
  };
  return devtools.send('Input.dispatchMouseEvent', { type, ...place, button: 'left', buttons: 1, clickCount: 1 });
}

async function stroke(devtools: CDPSession, box: Box, index: number): Promise<void> {
  await send(devtools, box, index, 'mousePressed', 0);
  const moves: Promise<unknown>[] = [];
  for (let step = 1; step < POINTS; step++) {
    moves.push(send(devtools, box, index, 'mouseMoved', step));
    await sleep(POINT_MS);
  }
  await Promise.all(moves);
}

function lift(devtools: CDPSession, box: Box, index: number) {
  return send(devtools, box, index, 'mouseReleased', POINTS - 1);
}
