import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { atRest } from './sign-in-steps.ts';

const home = '/clinics/kinesio';
const pages = {
  home,
  'home-es': `/es${home}`,
  library: `${home}/learn`,
  'library-place': `/es${home}/learn?where=hip-rim`,
  condition: `${home}/learn/lumbar-stenosis`,
  'condition-in-english': `/es${home}/learn/hip-oa`,
  flagship: `${home}/learn/tlj-syndrome`,
  'flagship-es': `/es${home}/learn/tlj-syndrome`,
  missing: `${home}/learn/no-such-cause`,
} as const;

/** Anything at all that axe finds, and whether the page is wider than the screen. */
async function expectSound(page: Page): Promise<void> {
  await atRest(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

for (const [name, path] of Object.entries(pages)) {
  test(`the page ${name} is sound from 320 to 1920 wide, light and dark`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.goto(path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [320, 390, 820, 1440, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        const folder = process.env.JUNCTION_E2E_PICTURES;
        if (folder !== undefined)
          await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true });
        await expectSound(page);
      }
    }
  });
}

test('the root leads to the only clinic', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/clinics\/kinesio$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Show us where it hurts.');
});

test('by keyboard alone one skips the header and goes from a place to a cause', async ({ page }) => {
  await page.goto(`${home}/learn`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Lower ribs' })).toBeFocused();
  await page.getByRole('link', { name: 'Outer hip', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What can hurt here: Outer hip' })).toBeVisible();
  await page.getByRole('link', { name: 'Outer hip tendon pain' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Outer hip tendon pain');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('one finds a cause by a word, reads it, and comes to a free time', async ({ page }) => {
    await page.goto(`${home}/learn`);
    await page.getByLabel('Look for a word').fill('hernia');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('link', { name: 'Groin hernia' }).click();
    await expect(page.getByRole('heading', { name: 'When to seek help now' })).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'Book a visit' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).toHaveURL(/\/book$/);
  });

  test('a free time of the home leads to the details of that very time', async ({ page }) => {
    await page.goto(home);
    await page
      .getByRole('link', { name: /^Choose / })
      .first()
      .click();
    await expect(page.getByLabel('Your name')).toBeVisible();
  });
});

test('every page of the site map is there, and says which address is its own', async ({ request, baseURL }) => {
  test.setTimeout(60_000);
  const map = await (await request.get('/sitemap.xml')).text();
  const addresses = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? '');
  expect(addresses.length).toBeGreaterThan(50);
  for (const address of addresses) {
    const answer = await request.get(address);
    expect([address, answer.status()]).toEqual([address, 200]);
    expect(await answer.text()).toContain(`<link rel="canonical" href="${address}"/>`);
  }
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
});

test('a reading page is packed, is kept for minutes, and is not sent again unchanged', async ({ request }) => {
  const path = pages.flagship;
  const first = await request.get(path, { headers: { 'accept-encoding': 'br' } });
  expect(first.headers()).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=300' });
  const again = await request.get(path, { headers: { 'if-none-match': first.headers().etag ?? '' } });
  expect(again.status()).toBe(304);
  const card = /property="og:image" content="([^"]+)"/.exec(await first.text())?.[1] ?? '';
  expect((await request.get(card)).headers()['content-type']).toBe('image/png');
});
