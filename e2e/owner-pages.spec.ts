import { expect, test } from '@playwright/test';
import { comeInAsStaff, keepPictures, samples } from './sign-in-steps.ts';

test('an owner changes the settings; where somebody saved meanwhile both versions are shown and nothing is lost', async ({
  page,
}) => {
  test.slow(); // Every screen at three widths in two themes.
  await comeInAsStaff(page, samples.owner);
  await page.goto('/clinics/kinesio/settings');
  const street = page.getByLabel('Street');
  await expect(street).toBeVisible();
  await keepPictures(page, 'settings');
  await page.getByLabel('Saturday').fill('morning');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('The hours of Saturday cannot be read.')).toBeVisible();
  await page.getByLabel('Saturday').fill('9:00 - 12:00');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByLabel('Saturday')).toHaveValue('09:00-12:00');

  const { slug: _, ...seen } = await (await page.request.get('/api/clinics/kinesio')).json();
  const theirs = await page.request.put('/api/clinics/kinesio', {
    data: { ...seen, street: '2 Other Street' },
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  expect(theirs.status()).toBe(200);
  await street.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('1 My Street');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: 'Street 1 My Street 2 Other Street' })).toBeVisible();
  await keepPictures(page, 'settings-stale');
  await page.getByRole('button', { name: 'Save mine over it' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  expect((await (await page.request.get('/api/clinics/kinesio')).json()).street).toBe('1 My Street');
});

test('an owner searches the audit by person and by what was done', async ({ page }) => {
  test.slow();
  await comeInAsStaff(page, samples.owner);
  await page.goto('/clinics/kinesio/audit');
  await expect(page.getByText('Olivia Owner signed in: staff').first()).toBeVisible();
  await keepPictures(page, 'audit');
  await page.getByLabel('Who').selectOption({ label: 'Erin Editor' });
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('heading', { name: 'No entries' })).toBeVisible();
  await page.getByLabel('Who').selectOption({ label: 'Olivia Owner' });
  await page.getByLabel('Did what').selectOption({ label: 'signed in' });
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByText('Olivia Owner signed in: staff').first()).toBeVisible();
  await expect(page.getByText('read: audit')).toHaveCount(0);
});

test('an owner searches the audit by patient, and sees who was refused', async ({ page }) => {
  test.slow();
  await comeInAsStaff(page, samples.owner);
  const data = { clinic: 'kinesio', email: samples.owner.email, password: 'not the password' };
  await page.request.post('/api/sign-in/password', { data, headers: { 'sec-fetch-site': 'same-origin' } });
  await page.goto('/clinics/kinesio/audit');
  await page.getByLabel('Did what').selectOption({ label: 'refused a sign-in' });
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByText('The server refused a sign-in: staff (Olivia Owner)').first()).toBeVisible();
  await page.getByLabel('Did what').selectOption({ label: 'All' });
  await page.getByLabel('Find a patient').fill('Nordahl');
  await page.getByLabel('Find a patient').press('Enter');
  await expect(page.getByText('One patient, chosen')).toBeVisible();
  await keepPictures(page, 'audit-patient');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByText('Olivia Owner saw in a list: patient').first()).toBeVisible();
  await expect(page.getByText('signed in')).toHaveCount(1); // The choice of what was done, and no entry.
});

test('an owner reads the outgoing mail after a proof of who is there; the front desk does not', async ({ page }) => {
  test.slow();
  await page.request.post('/api/sign-in/code', {
    data: { clinic: 'kinesio', email: 'ingrid.nordahl@kinesio.example' },
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  await comeInAsStaff(page, samples.owner);
  await page.goto('/clinics/kinesio/outbox');
  await page.getByRole('dialog', { name: 'Is it you?' }).getByLabel('Password').fill(samples.owner.password);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('To ingrid.nordahl@kinesio.example').first()).toBeVisible();
  await keepPictures(page, 'outbox');
  await comeInAsStaff(page, samples.desk);
  await page.goto('/clinics/kinesio/outbox');
  await expect(page.getByText('Only an owner may read the outgoing mail.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Audit' })).toHaveCount(0);
});
