import { expect, test } from '@playwright/test';
import { comeInAsStaff, keepPictures, samples } from './sign-in-steps.ts';

const ownSite = { 'sec-fetch-site': 'same-origin' };

test('somebody who forgot their password has a link mailed, sets a new one and signs in with it', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow(); // Screens at three widths in two themes.
  const email = 'forgetful@kinesio.example';
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const owner = await context.newPage();
  await comeInAsStaff(owner, samples.owner, { stepUp: true });
  const post = async (path: string, data: unknown) =>
    (await owner.request.post(path, { data, headers: ownSite })).json();
  const linkTo = async (recipient: string): Promise<string> => {
    const { mails } = await (await owner.request.get('/api/clinics/kinesio/outbox')).json();
    return mails.find((it: { readonly recipient: string }) => it.recipient === recipient).linkPath;
  };
  const person = { name: 'Frida Forgetful', email, roles: ['clinician'] };
  const { staffId } = await post('/api/clinics/kinesio/staff', person);
  await post(`/api/clinics/kinesio/staff/${staffId}/invitation`, {});
  const token = (await linkTo(email)).split('#')[1];
  const visitor = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  await visitor.request.post('/api/sign-in/invitation', {
    data: { clinic: 'kinesio', token, password: 'a sentence she forgot at once' },
    headers: ownSite,
  });
  await visitor.close();

  await page.goto('/clinics/kinesio/sign-in');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await expect(page.getByLabel('E-mail address')).toBeFocused();
  await keepPictures(page, 'forgotten-password');
  await page.getByLabel('E-mail address').fill(email);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  await keepPictures(page, 'forgotten-password-asked');
  await expect.poll(() => linkTo(email)).toContain('/new-password#');

  await page.goto(await linkTo(email));
  await page.getByLabel('New password').fill('password1234');
  await keepPictures(page, 'new-password');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByRole('alert').getByText('is among the first that anyone would try')).toBeVisible();
  await page.getByLabel('New password').fill('lamp copper window seven');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByRole('heading', { name: 'Your new password is set' })).toBeVisible();
  await keepPictures(page, 'new-password-set');
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill('lamp copper window seven');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: 'Set up a second proof' })).toBeVisible();
  await post(`/api/clinics/kinesio/staff/${staffId}/removal`, { version: 1 });
  await context.close();
});

test('a link for a new password that is not whole says so and offers another', async ({ page }) => {
  await page.goto('/clinics/kinesio/new-password#half');
  await expect(page.getByText('This address is not complete.')).toBeVisible();
  await page.getByRole('link', { name: 'Mail me a new link' }).click();
  await expect(page.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible();
});
