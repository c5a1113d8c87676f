import { expect, type Page, test } from '@playwright/test';
import { bookingPage, chooseFirstTime, fillDetails, mailedCode, newAddress, openDay } from './booking-steps.ts';

/** Presses Tab until the focus is where the visitor wants it. */
async function tabTo(page: Page, reached: (focus: { readonly text: string; readonly id: string }) => boolean) {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => ({
      text: (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '').trim(),
      id: document.activeElement?.id ?? '',
    }));
    if (reached(focus)) return;
  }
  throw new Error('the focus never came there');
}

test('a visit is booked and confirmed with the keyboard alone at 320 wide', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 640 });
  await openDay(page, 20);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await tabTo(page, ({ text }) => /free time/.test(text));
  await page.keyboard.press('Enter');
  await tabTo(page, ({ text }) => /^\d{1,2}:\d\d/.test(text));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/is yours for/)).toBeVisible();
  await tabTo(page, ({ text }) => text === 'Continue');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Your details' })).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

  const email = newAddress();
  for (const [id, text] of [
    ['name', 'Mara Lindqvist'],
    ['email', email],
    ['birthMonth', '4'],
    ['birthDay', '26'],
    ['birthYear', '1982'],
  ] as const) {
    await tabTo(page, (focus) => focus.id === id);
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Check your email' })).toBeVisible();
  const code = await mailedCode(page, email);
  await tabTo(page, ({ id }) => id === 'code');
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('We look forward to seeing you.');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('a visit is booked by roles and names alone, as a screen reader finds them', async ({ page }) => {
  await openDay(page, 24);
  const month = page.getByRole('table', { name: /^\w+ \d{4}$/ });
  await month
    .getByRole('link', { name: /free time/ })
    .nth(4)
    .click();
  await expect(month.getByRole('link', { name: /free time/ }).nth(4)).toHaveAttribute('aria-current', 'date');
  const times = page.getByRole('region', { name: 'Free times' });
  await times.getByRole('listitem').getByRole('link').first().click();
  await expect(times.getByRole('status')).toContainText(/is held for you for 8 minutes/);
  await times.getByRole('link', { name: 'Continue' }).click();
  const form = page.getByRole('form', { name: 'Your details' });
  await form.getByRole('textbox', { name: 'Your name' }).fill('Mara Lindqvist');
  await form.getByRole('textbox', { name: 'Email' }).fill(newAddress());
  const birth = form.getByRole('group', { name: 'Birth date' });
  await birth.getByRole('textbox', { name: 'Month' }).fill('4');
  await birth.getByRole('textbox', { name: 'Day' }).fill('26');
  await birth.getByRole('textbox', { name: 'Year' }).fill('1982');
  await form.getByRole('button', { name: 'Book this visit' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check your email' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Code' })).toBeVisible();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a visit is booked, confirmed, moved and canceled', async ({ page }) => {
    test.slow();
    await openDay(page, 28);
    await page.locator('.time').first().click();
    const email = newAddress();
    await fillDetails(page, email);
    await page.getByLabel('Email').fill('not an address');
    await page.getByRole('button', { name: 'Book this visit' }).click();
    await expect(page.getByRole('alert')).toContainText('Write an address such as name@example.com.');
    await expect(page.getByLabel('Your name')).toHaveValue('Mara Lindqvist');
    await expect(page.getByLabel('Year')).toHaveValue('1982');
    await page.getByLabel('Email').fill(email);
    await page.getByRole('button', { name: 'Book this visit' }).click();

    await page.getByLabel('Code').fill('000000');
    await page.getByRole('button', { name: 'Confirm the visit' }).click();
    await expect(page.getByText('That is not the code we sent.')).toBeVisible();
    await page.getByLabel('Code').fill(await mailedCode(page, email));
    await page.getByRole('button', { name: 'Confirm the visit' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Your visit' })).toBeVisible();
    await page.getByRole('button', { name: 'I am coming' }).click();
    await expect(page.getByRole('status')).toContainText('We expect you.');

    await page.getByRole('link', { name: 'Move the visit' }).click();
    await page
      .getByRole('link', { name: /free time/ })
      .last()
      .click();
    await page.locator('.time').last().click();
    await page.getByRole('button', { name: /^Move to/ }).click();
    await expect(page.getByRole('status')).toContainText('Moved to');
    await page.getByText('Cancel the visit', { exact: true }).click();
    await page.getByRole('button', { name: 'Yes, cancel it' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'This visit is canceled.' })).toBeVisible();
  });

  test('a time that somebody else took gives the nearest ones, and keeps what was typed', async ({ page, request }) => {
    await openDay(page, 32);
    await page.locator('.time').first().click();
    await fillDetails(page, newAddress());
    await takeTimeOf(page, request);
    await page.getByRole('button', { name: 'Book this visit' }).click();
    await expect(page.getByRole('alert')).toContainText(/Someone took .* a moment ago\./);
    await page.getByRole('alert').getByRole('button').first().click();
    await expect(page.getByLabel('Your name')).toHaveValue('Mara Lindqvist');
    await page.getByRole('button', { name: 'Book this visit' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Check your email' })).toBeVisible();
  });

  test('an urgent answer of the check shows advice and a phone where the times would be', async ({ page }) => {
    await page.goto(`${bookingPage}?urgent=emergency`);
    await expect(page.getByRole('heading', { name: 'Please go to an emergency department now.' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Call 911' })).toHaveAttribute('href', 'tel:911');
    await expect(page.locator('.time')).toHaveCount(0);
  });
});

test('a time lost while it was chosen gives the nearest three, and what was typed is still there', async ({
  page,
  request,
}) => {
  await openDay(page, 36);
  await chooseFirstTime(page);
  await page.getByRole('link', { name: 'Continue' }).click();
  await fillDetails(page, newAddress());
  await page.getByRole('link', { name: 'Change the time' }).click();
  // Somebody else takes every practitioner of a later time between the drawing of the list and the press.
  const next = page.locator('.time:not([aria-current])').last();
  const start = new URL((await next.getAttribute('href')) ?? '', page.url()).searchParams.get('start') ?? '';
  await takeAll(request, start);
  await next.click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('What you typed is still here.');
  await expect(alert).toBeFocused();
  await expect(alert.getByRole('link')).toHaveCount(3);
  await alert.getByRole('link').first().click();
  await expect(page.getByText(/is yours for/)).toBeVisible();
  await page.getByRole('link', { name: 'Continue' }).click();
  await expect(page.getByLabel('Your name')).toHaveValue('Mara Lindqvist');
});

test('a month without free times says which is the next one', async ({ page }) => {
  await page.route('**/slots?*', (route) =>
    route.fulfill({ json: { zone: 'America/Chicago', slots: [], closed: [] } }),
  );
  await page.goto(bookingPage);
  await page.getByRole('link', { name: 'Next month' }).click();
  await expect(page.getByText('No times this month.')).toBeVisible();
  await expect(page.getByText(/^The next is \w+, \w+ \d+, at \d+:\d\d.[ap]m\.$/)).toBeVisible();
  await page.unroute('**/slots?*');
  await page.getByRole('link', { name: 'Go there' }).click();
  await expect(page.locator('.time').first()).toBeVisible();
});

test('too many tries and a lost connection keep every entry, and one press later it is booked once', async ({
  page,
}) => {
  await openDay(page, 40);
  await chooseFirstTime(page);
  await page.getByRole('link', { name: 'Continue' }).click();
  await fillDetails(page, newAddress());
  await page.route('**/bookings', (route) => route.fulfill({ status: 429, json: { status: 429 } }), { times: 1 });
  await page.getByRole('button', { name: 'Book this visit' }).click();
  await expect(page.getByRole('alert')).toContainText('Wait a minute');
  await page.route('**/bookings', (route) => route.abort(), { times: 1 });
  await page.getByRole('button', { name: 'Book this visit' }).click();
  await expect(page.getByRole('alert')).toContainText('You are offline.');
  await expect(page.getByLabel('Your name')).toHaveValue('Mara Lindqvist');
  await page.reload();
  await expect(page.getByLabel('Your name')).toHaveValue('Mara Lindqvist');
  await page.getByRole('button', { name: 'Book this visit' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check your email' })).toBeVisible();
});

test('the check’s flag of this tab stands before the times; back and forward walk the steps', async ({ page }) => {
  await page.goto(bookingPage);
  await page.locator('.day-free').nth(1).click();
  await chooseFirstTime(page);
  await page.goBack();
  await expect(page.getByText(/is yours for/)).toHaveCount(0);
  await expect(page.locator('.time').first()).toBeVisible();
  await page.evaluate(() => sessionStorage.setItem('junction-check-urgency', 'same-day'));
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Please talk to someone today.' })).toBeVisible();
  await expect(page.locator('.time')).toHaveCount(0);
});

type Request = Page['request'];

/** Somebody else books the time that the form of the page is about, with everyone who is free then. */
async function takeTimeOf(page: Page, request: Request): Promise<void> {
  await takeAll(request, await page.locator('input[name="start"]').inputValue());
}

async function takeAll(request: Request, start: string): Promise<void> {
  const base = '/api/public/clinics/kinesio';
  const { services } = await (await request.get(`${base}/services`)).json();
  const service = services[0].id;
  for (let tries = 0; tries < 5; tries++) {
    const held = await request.post(`${base}/holds`, { data: { service, start } });
    if (held.status() === 409) return;
  }
}
