import { expect, type Page } from '@playwright/test';

export const bookingPage = '/clinics/kinesio/book';

/** An address that nobody else of these journeys uses. */
export const newAddress = (): string => `visitor-${Math.random().toString(36).slice(2)}@example.org`;

/** Opens the first day from then on with enough free times; each journey has days of its own, so that none takes another's. */
export async function openDay(page: Page, daysAhead: number): Promise<void> {
  const base = '/api/public/clinics/kinesio';
  const { services } = await (await page.request.get(`${base}/services`)).json();
  const dayAfter = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const query = `service=${services[0].id}&from=${dayAfter(daysAhead)}&to=${dayAfter(daysAhead + 7)}`;
  const { slots } = await (await page.request.get(`${base}/slots?${query}`)).json();
  const days: readonly string[] = slots.map(({ start }: { readonly start: string }) => start.slice(0, 10));
  const day = days.find((each) => days.filter((other) => other === each).length >= 6);
  await page.goto(`${bookingPage}?day=${day}`);
}

/** The first time of the shown day, chosen and held. */
export async function chooseFirstTime(page: Page): Promise<void> {
  await page.locator('.time').first().click();
  await expect(page.getByText(/is yours for/)).toBeVisible();
}

export async function fillDetails(page: Page, email: string): Promise<void> {
  await page.getByLabel('Your name').fill('Mara Lindqvist');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Month').fill('4');
  await page.getByLabel('Day', { exact: true }).fill('26');
  await page.getByLabel('Year').fill('1982');
}

/** The code that was mailed to the address, as the outbox shows it to the owner. */
export async function mailedCode(page: Page, email: string): Promise<string> {
  const headers = { 'sec-fetch-site': 'same-origin' };
  const { request } = page.context();
  const password = 'sample-owner-kinesio';
  await request.post('/api/sign-in/password', {
    data: { clinic: 'kinesio', email: 'owner@kinesio.example', password },
    headers,
  });
  await request.post('/api/session/step-up', { data: { password }, headers });
  let code: string | undefined;
  await expect(async () => {
    const { mails } = await (await request.get('/api/clinics/kinesio/outbox')).json();
    const mine = mails.find(({ recipient }: { readonly recipient: string }) => recipient === email);
    code = /\b\d{6}\b/.exec(mine?.body ?? '')?.[0];
    expect(code).toMatch(/^\d{6}$/);
  }).toPass({ timeout: 20_000 });
  return code ?? '';
}
