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

/** What is wrong for people with disabilities, at least seriously, and whether the page is wider than the screen. */
export async function expectAccessible(page: Page): Promise<void> {
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
