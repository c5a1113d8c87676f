import { expect, type Page, test } from '@playwright/test';
import { bookingPage, chooseFirstTime, fillDetails, mailedCode, newAddress, openDay } from './booking-steps.ts';
import { expectAccessible, keepPictures } from './sign-in-steps.ts';

/** Answers of the public interface that a journey cannot wait for. */
const slotsAre = (page: Page, slots: unknown) =>
  page.route('**/slots?*', (route) => route.fulfill({ json: { zone: 'America/Chicago', slots, closed: [] } }));

test('every state of booking can be used with assistive technology, light and dark, at three widths', async ({
  page,
}) => {
  test.setTimeout(240_000); // Many states, each at three widths in two themes.
  await openDay(page, 44);
  await keepPictures(page, 'booking-times');
  await chooseFirstTime(page);
  await keepPictures(page, 'booking-held');
  await page.getByRole('link', { name: 'Continue' }).click();
  await page.getByLabel('Your name').fill('Mara');
  await page.getByRole('button', { name: 'Book this visit' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await keepPictures(page, 'booking-error');
  const email = newAddress();
  await fillDetails(page, email);
  await page.route('**/bookings', async (route) => route.fulfill({ status: 409, json: await lostAnswer(page) }), {
    times: 1,
  });
  await page.getByRole('button', { name: 'Book this visit' }).click();
  await expect(page.getByRole('alert')).toContainText('a moment ago');
  await keepPictures(page, 'booking-lost');
  await page.getByRole('alert').getByRole('link').first().click();
  await page.getByRole('button', { name: 'Book this visit' }).click();
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible();
  await keepPictures(page, 'booking-code');
  await page.getByLabel('Code').fill(await mailedCode(page, email));
  await page.getByRole('button', { name: 'Confirm the visit' }).click();
  await expect(page.getByRole('status')).toBeVisible();
  await keepPictures(page, 'visit');
});

test('loading, empty and failed times can be used with assistive technology, light and dark', async ({ page }) => {
  test.setTimeout(240_000); // Many states, each at three widths in two themes.
  await page.goto(bookingPage);
  await slotsAre(page, []);
  await page.getByRole('link', { name: 'Next month' }).click();
  await expect(page.getByText('No times this month.')).toBeVisible();
  await keepPictures(page, 'booking-empty');
  await page.unroute('**/slots?*');
  await page.route('**/slots?*', (route) => route.abort());
  await page.getByRole('link', { name: 'Next month' }).click();
  await expect(page.getByRole('alert')).toContainText('did not load');
  await keepPictures(page, 'booking-failed');
  await page.unroute('**/slots?*');
  await page.route('**/slots?*', () => undefined);
  await page.getByRole('link', { name: 'Try again' }).click();
  await expect(page.getByRole('status')).toContainText('Looking for free times');
  await keepPictures(page, 'booking-loading');
});

for (const [name, path] of [
  ['urgent', '/clinics/kinesio/book?urgent=emergency'],
  ['urgent-same-day', '/es/clinics/kinesio/book?urgent=same-day'],
  ['arrive', '/clinics/kinesio/arrive'],
  ['gone', '/clinics/kinesio/visits/no-such-visit-of-this-clinic'],
  ['spanish', '/es/clinics/kinesio/book'],
] as const) {
  test(`the page ${name} can be used with assistive technology, light and dark, down to 320`, async ({ page }) => {
    await page.goto(path);
    await keepPictures(page, name);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectAccessible(page);
  });
}

async function lostAnswer(page: Page) {
  const base = '/api/public/clinics/kinesio';
  const { services } = await (await page.request.get(`${base}/services`)).json();
  const day = new URL(page.url()).searchParams.get('day');
  const { slots } = await (
    await page.request.get(`${base}/slots?service=${services[0].id}&from=${day}&to=${day}`)
  ).json();
  return { status: 409, code: 'practitioner-busy', alternatives: slots.slice(2, 5) };
}
