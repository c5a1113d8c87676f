import { createHmac } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The sample people of the demo clinic, as `npm start` prints them. */
export const samples = {
  owner: { email: 'owner@kinesio.example', password: 'sample-owner-kinesio', name: 'Olivia Owner' },
  clinician: { email: 'clinician@kinesio.example', password: 'sample-clinician-kinesio', name: 'Carl Clinician' },
  desk: { email: 'desk@kinesio.example', password: 'sample-desk-kinesio', name: 'Fran Desk' },
} as const;

interface Sample {
  readonly email: string;
  readonly password: string;
  readonly name: string;
}

export async function givePassword(page: Page, { email, password }: Pick<Sample, 'email' | 'password'>): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Continue' }).click();
}

export async function signIn(page: Page, sample: Sample): Promise<void> {
  await page.goto('/clinics/kinesio/sign-in');
  await givePassword(page, sample);
  await expect(page.getByText(sample.name).first()).toBeVisible();
}

/** Lets what is on its way from one look to another arrive: half-way colors are nobody's. No change of ours takes longer. */
export const atRest = (page: Page): Promise<void> => page.waitForTimeout(320);

/** What is wrong for people with disabilities, at least seriously, and whether the page is wider than the screen. */
export async function expectAccessible(page: Page): Promise<void> {
  await atRest(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

/** The code of an authenticator app for the key that the page shows, some half minutes ago or ahead. */
export function totpOf(key: string, steps = 0): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = Array.from(key, (letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const at = (mac[19] ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}

const ownSite = { 'sec-fetch-site': 'same-origin' };

/** Signs the page in without its screens, for what is not about signing in. */
export async function comeInAsStaff(
  page: Page,
  { email, password }: Pick<Sample, 'email' | 'password'>,
  { stepUp = false }: { readonly stepUp?: boolean } = {},
): Promise<void> {
  const post = async (path: string, data: unknown): Promise<void> => {
    const answer = await page.request.post(path, { data, headers: ownSite });
    expect(answer.status()).toBe(200);
  };
  await post('/api/sign-in/password', { clinic: 'kinesio', email, password });
  if (stepUp) await post('/api/session/step-up', { password });
}

/** Looks at the page as it is at each width and in both themes: nothing seriously wrong, nothing wider than the screen. */
export async function keepPictures(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [390, 820, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const folder = process.env.JUNCTION_E2E_PICTURES;
      if (folder !== undefined)
        await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true });
      await expectAccessible(page);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  if (before !== null) await page.setViewportSize(before);
}
