/**
 * Lighthouse (mobile: slow 4G, CPU slowed four times) on public pages, and the time of the largest paint.
 * `JUNCTION_ADDRESS` measures a server that runs already; names of pages measure only those.
 */
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { findBrowser } from '../scripts/find-browser.mjs';
import { projectRoot, publicPages, withServedSite } from './served-site.ts';

const port = 9333;
const aims = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const measured = ['home', 'library', 'flagship', 'flagship in Spanish', 'condition', 'check', 'booking'] as const;

const found = await findBrowser(projectRoot);
if (found === undefined) throw new Error('No browser: install Chromium or set CHROMIUM_PATH.');
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: [...found.args, `--remote-debugging-port=${port}`],
  chromiumSandbox: false,
});
let missed = 0;
await withServedSite(async (address) => {
  console.log('page                   perf  a11y  best   seo   LCP: simulated, applied ms   CLS    script bytes');
  for (const name of measured) {
    const url = `${address}${publicPages[name]}`;
    const run = await lighthouse(url, { port, output: 'json', logLevel: 'silent' });
    if (run === undefined) throw new Error(`Lighthouse gave nothing for ${name}`);
    const { lhr } = run;
    const scores = categories.map((category) => Math.round((lhr.categories[category]?.score ?? 0) * 100));
    const applied = await paintOnSlow4G(url);
    const number = (audit: string): number => lhr.audits[audit]?.numericValue ?? Number.NaN;
    // The cache of the back button is off in a browser that is driven from outside.
    const failing = Object.values(lhr.audits).filter(
      ({ id, score, scoreDisplayMode }) =>
        score !== null && score < 1 && scoreDisplayMode === 'binary' && id !== 'bf-cache',
    );
    const scripts = JSON.stringify(lhr.audits['resource-summary']?.details ?? {});
    const [, bytes = '0'] = /"resourceType":"script"[^}]*?"transferSize":(\d+)/.exec(scripts) ?? [];
    console.log(
      [
        name.padEnd(21),
        ...scores.map((score) => String(score).padStart(5)),
        String(Math.round(number('largest-contentful-paint'))).padStart(15),
        String(applied).padStart(12),
        number('cumulative-layout-shift').toFixed(3).padStart(7),
        bytes.padStart(9),
      ].join(' '),
    );
    for (const { id, title } of failing) console.log(`  not passed: ${id}: ${title}`);
    if (categories.some((category, i) => (scores[i] ?? 0) < aims[category])) missed += 1;
  }
});
await browser.close();
if (missed > 0) {
  console.error(`${missed} pages are under ${Object.values(aims).join('/')}.`);
  process.exitCode = 1;
}

/** The time of the largest paint on a phone with the network really slowed (150 ms, 1.6 Mbit/s) and the CPU slowed four times. */
async function paintOnSlow4G(url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: 150 },
    ...{ downloadThroughput: (1638.4 * 1024) / 8, uploadThroughput: (675 * 1024) / 8 },
  });
  await tools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(url, { waitUntil: 'networkidle' });
  const paint = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  await context.close();
  return Math.round(paint);
}
