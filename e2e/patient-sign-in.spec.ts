import { expect, type Page, test } from '@playwright/test';
import { comeInAsStaff, expectAccessible, keepPictures, samples } from './sign-in-steps.ts';

const family = 'lindgren.family@kinesio.example';

/** The newest code that was mailed to the address, as the owner sees it in the outbox. */
async function mailedCode(owner: Page, address: string): Promise<string> {
  const { mails } = await (await owner.request.get('/api/clinics/kinesio/outbox')).json();
  const mail = mails.find((it: { readonly recipient: string }) => it.recipient === address);
  return /\b[0-9]{6}\b/.exec(mail?.body ?? '')?.[0] ?? 'none';
}

test('somebody of a family comes in on a phone with the keyboard alone, says who it is, and sees who opened the record', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow(); // Every screen at three widths in two themes.
  const desk = await (await browser.newContext(baseURL === undefined ? {} : { baseURL })).newPage();
  await comeInAsStaff(desk, samples.owner, { stepUp: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/clinics/kinesio/me');
  await expect(page.getByLabel('Your e-mail address')).toBeFocused();
  await keepPictures(page, 'own-email');
  await page.keyboard.type(family.toUpperCase());
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Code from the mail')).toBeFocused();
  await keepPictures(page, 'own-code');
  await page.keyboard.type('000000');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').getByText('That did not match.')).toBeVisible();
  await expect.poll(() => mailedCode(desk, family)).toMatch(/^[0-9]{6}$/);
  await page.getByLabel('Code from the mail').focus();
  await page.keyboard.type(await mailedCode(desk, family));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Who is this for?' })).toBeVisible();
  await keepPictures(page, 'own-who');
  await page.getByRole('button', { name: 'Nils Lindgren' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'My pain', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Nils Lindgren' })).toBeVisible();
  await expect(page.getByText('You signed in')).toBeVisible();
  await expect(page.getByText('This device')).toBeVisible();
  await keepPictures(page, 'own-place');
  await page.getByRole('button', { name: 'Hanna Lindgren Looks after somebody' }).click();
  await page.getByRole('button', { name: 'My pain', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Who opened the record of Nils Lindgren' })).toBeVisible();
  await expect(page.getByText('You looked at this list')).toHaveCount(0);
  await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
  await expect(page.getByLabel('Your e-mail address')).toBeVisible();
  expect((await page.request.get('/api/own')).status()).toBe(401);
  await desk.context().close();
});

test('an address that nobody has leads to the same screen', async ({ page }) => {
  await page.goto('/clinics/kinesio/me');
  await page.getByLabel('Your e-mail address').fill('nobody.at.all@kinesio.example');
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await expect(page.getByText('If the clinic knows nobody.at.all@kinesio.example')).toBeVisible();
  await page.getByRole('button', { name: 'Use a different address' }).click();
  await expect(page.getByLabel('Your e-mail address')).toBeVisible();
});

test('a patient without e-mail comes in with the code on paper, sees who looked, finds no page of staff, and signs out everywhere', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow(); // Every screen at three widths in two themes.
  const desk = await (await browser.newContext(baseURL === undefined ? {} : { baseURL })).newPage();
  await comeInAsStaff(desk, samples.desk);
  const search = { text: 'Bergstrom' };
  const found = await desk.request.post('/api/clinics/kinesio/patients/search', { data: search, headers: ownSite });
  const { patientId } = (await found.json()).patients[0];
  const made = await desk.request.post(`/api/clinics/kinesio/patients/${patientId}/sign-in-codes`, {
    headers: ownSite,
  });
  const { code } = await made.json();
  await desk.context().close();
  await page.goto('/clinics/kinesio/me');
  await page.getByRole('button', { name: 'I have a code on paper' }).click();
  await keepPictures(page, 'own-paper');
  await page.getByLabel('Code on paper').fill(code.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.getByRole('button', { name: 'My pain', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Otto Bergstrom' })).toBeVisible();
  await expect(page.getByText('Fran Desk looked up the name and birth date')).toBeVisible();
  await expectAccessible(page);
  await page.goto('/clinics/kinesio/staff');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goto('/clinics/kinesio/me');
  await page.getByRole('button', { name: 'My pain', exact: true }).click();
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page.getByLabel('Your e-mail address')).toBeVisible();
});

const ownSite = { 'sec-fetch-site': 'same-origin' };
