// How long a person waits in a browser, as it is and slowed to a quarter: for the first ranking after the page loads, and after each answer.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Case, createEngine } from '@junction/reasoning';
import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../scripts/find-browser.mjs';
import { readBuilt, projectRoot as root } from '../scripts/read-built.ts';
import { serveBundle } from '../scripts/serve-bundle.ts';
import type { Loading } from './browser/engine-page.ts';
import { interviewOf } from './interview.ts';
import { inWords, machineLine, median, quantile, verdict } from './side-by-side.ts';

/** Page loads of each kind, or as many as the first argument says. */
const LOADS = Number(process.argv[2] ?? 8);
const ANSWERS = 40;
/** A person needs longer than this between two answers. */
const PAUSE_MS = 60;
const RATES = [1, 4] as const;
/** The screens go through made-up cases in the first pauses; this is longer than that takes. */
const REHEARSAL_MS = 4000;

/** What the page shows when it is opened: the starting probabilities, and what to ask first. */
const EMPTY: Case = { patient: {}, setting: 'chiropractic', observations: [] };

/** Milliseconds by the clock on the wall, and of processor time of the page's thread, which other work on the machine does not lengthen. */
interface Timing {
  readonly wall: number;
  readonly processor: number;
}

/** What comes onto the screen, one after the other: the ranking, the intervals with what rests on them, the next tests. */
interface Shown {
  readonly ranking: Timing;
  readonly intervals: Timing;
  readonly nextTests: Timing;
}

/** One page load: what is shown first, and after each answer. */
interface PageLoad {
  readonly loading: Loading;
  readonly first: Shown;
  readonly answers: readonly Shown[];
}

const { kb, model } = await readBuilt();
const engine = createEngine(kb, model);
const interviews = Array.from({ length: LOADS }, (_, i) => interviewOf(engine, model, 1 + i, ANSWERS));
const found = await findBrowser(root);
if (found === undefined) throw new Error('No browser: install Chromium or Chrome, or set CHROMIUM_PATH');
const { executablePath, args, env } = found;
const served = await serveBundle({ root, entry: `${root}/bench/browser/engine-page.ts` });
const browser = await chromium.launch({
  executablePath,
  args,
  env: { ...process.env, ...env },
  chromiumSandbox: false,
});
const measured = new Map<number, PageLoad[]>(RATES.map((rate) => [rate, []]));
const opened = new Map<number, Shown[]>(RATES.map((rate) => [rate, []]));
for (const interview of interviews) {
  for (const rate of RATES) {
    measured.get(rate)?.push(await measureLoad(browser, rate, [EMPTY, ...interview]));
    opened.get(rate)?.push((await measureLoad(browser, rate, interview.slice(-1))).first);
  }
}
await browser.close();
await served.close();

console.log(`In ${found.name} ${browser.version()}; ${machineLine()}`);
console.log(
  `${LOADS} page loads each, opened empty, then a drawing and ${ANSWERS} answers; processor time of the page's thread, and by the clock`,
);
for (const [rate, loads] of measured) {
  const loading = (step: keyof Loading): string => `${step} ${inWords(median(loads.map((it) => it.loading[step])))}`;
  console.log(`  processor ${rate === 1 ? 'as it is' : `slowed ${rate}×`}`);
  console.log(`    before: ${loading('fetch')}, ${loading('parse')}, ${loading('create')} (by the clock)`);
  logShown(
    'first',
    loads.map(({ first }) => first),
  );
  logShown('first, where a whole stored case is opened', opened.get(rate) ?? []);
  logShown(
    'answer',
    loads.flatMap(({ answers }) => answers),
  );
}
const whole = measured.get(1) ?? [];
const slow = measured.get(4) ?? [];
const firstOf = (shown: readonly Shown[]): number => median(shown.map(({ ranking }) => ranking.processor));
const answerOf = (loads: readonly PageLoad[]): number =>
  quantile(
    loads.flatMap(({ answers }) => answers.map(({ ranking }) => ranking.processor)),
    0.95,
  );
const firstsOf = (loads: readonly PageLoad[]): readonly Shown[] => loads.map(({ first }) => first);
report('first ranking', firstOf(firstsOf(slow)), 4 * firstOf(firstsOf(whole)), 50);
report('first ranking of a stored case', firstOf(opened.get(4) ?? []), 4 * firstOf(opened.get(1) ?? []), 50);
report('ranking after an answer, 95th percentile', answerOf(slow), 4 * answerOf(whole), 4);

/** The slowing is made of pauses that a busy machine stretches, so four times the processor time as it is stands beside it. */
function report(what: string, slowed: number, reckoned: number, mark: number): void {
  console.log(
    `${what}: slowed 4× ${inWords(slowed)} (mark ${mark} ms: ${verdict(slowed, { atMost: mark })}); 4 × as it is ${inWords(reckoned)} (${verdict(reckoned, { atMost: mark })})`,
  );
}

function logShown(when: string, shown: readonly Shown[]): void {
  console.log(`    ${when}`);
  console.log(`      ranking ${spread(shown.map(({ ranking }) => ranking))}`);
  console.log(`      intervals after it ${spread(shown.map(({ intervals }) => intervals))}`);
  console.log(`      next tests after those ${spread(shown.map(({ nextTests }) => nextTests))}`);
}

function spread(timings: readonly Timing[]): string {
  const of = (clock: keyof Timing): string => {
    const times = timings.map((timing) => timing[clock]);
    return `${inWords(median(times))} (95th percentile ${inWords(quantile(times, 0.95))})`;
  };
  return `${of('processor')}; by the clock ${of('wall')}`;
}

async function measureLoad(launched: Browser, rate: number, interview: readonly Case[]): Promise<PageLoad> {
  // A context of its own: nothing cached, nothing compiled before.
  const context = await launched.newContext();
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN);
  };
  const run = async (expression: string): Promise<Timing> => {
    const before = await spent();
    const { result } = await devtools.send('Runtime.evaluate', { expression });
    return { wall: Number(result.value), processor: (await spent()) - before };
  };
  await page.goto(served.url);
  await page.waitForFunction(() => typeof globalThis.loadEngine === 'function');
  const loading = await page.evaluate(() => globalThis.loadEngine());
  await page.evaluate((cases) => globalThis.giveCases(cases), interview);
  const nothing: number[] = [];
  const timed = async (
    what: 'showProbabilities' | 'showDifferential' | 'showTheRest',
    index: number,
  ): Promise<Timing> => {
    nothing.push((await run('0')).processor);
    return run(`${what}(${index})`);
  };
  const show = async (index: number): Promise<Shown> => ({
    ranking: await timed('showProbabilities', index),
    intervals: await timed('showDifferential', index),
    nextTests: await timed('showTheRest', index),
  });
  const first = await show(0);
  if (interview.length > 1) {
    await page.evaluate(() => globalThis.rehearse());
    await sleep(REHEARSAL_MS);
  }
  const answers: Shown[] = [];
  for (let index = 1; index < interview.length; index++) {
    await sleep(PAUSE_MS);
    answers.push(await show(index));
  }
  await context.close();
  // What asking the page costs by itself.
  const cost = median(nothing);
  const without = ({ wall, processor }: Timing): Timing => ({ wall, processor: Math.max(0, processor - cost) });
  const withoutCost = ({ ranking, intervals, nextTests }: Shown): Shown => ({
    ranking: without(ranking),
    intervals: without(intervals),
    nextTests: without(nextTests),
  });
  return { loading, first: withoutCost(first), answers: answers.map(withoutCost) };
}
