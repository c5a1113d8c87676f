import { expect, type Page } from '@playwright/test';

export const bookingPage = '/clinics/kinesio/book';

/** An address that nobody else of these journeys uses. */
export const newAddress = (): string => `visitor-${Math.random().toString(36).slice(2)}@example.org`;

/** Opens a month that no other journey books in, so that they do not take each other's times. */
export const bookingDay = (daysAhead: number): string => {
  const day = new Date(Date.now() + daysAhead * 86_400_000).toISOString().slice(0, 10);
  return `${bookingPage}?day=${day}`;
};

/** The first day of the shown month with free times, and its first time, chosen. */
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
