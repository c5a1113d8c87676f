import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, givePassword, samples, signIn, totpOf } from './sign-in-steps.ts';

test('an owner signs in, invites somebody who then chooses a password, changes them and removes them', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, samples.owner);
  await expect(page.getByRole('heading', { name: 'Staff' })).toBeVisible();
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await page.getByLabel('Name').fill('Robin Newcomer');
  await page.getByLabel('E-mail address').fill('robin@kinesio.example');
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await page.getByRole('dialog', { name: 'Is it you?' }).getByLabel('Password').fill(samples.owner.password);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('The invitation to Robin Newcomer is on its way.')).toBeVisible();

  const { mails } = await (await page.request.get('/api/clinics/kinesio/outbox')).json();
  const mail = mails.find((it: { readonly recipient: string }) => it.recipient === 'robin@kinesio.example');
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const theirs = await context.newPage();
  await theirs.goto(mail.linkPath);
  await theirs.getByLabel('Your password').fill('a sentence that only Robin says');
  await theirs.getByRole('button', { name: 'Take up the invitation' }).click();
  await expect(theirs.getByRole('heading', { name: 'Set up a second proof' })).toBeVisible();
  await expectAccessible(theirs);
  await theirs.getByRole('button', { name: 'Set up the app' }).click();
  await setUpApp(theirs, 'a sentence that only Robin says');
  await expect(theirs.getByText('Robin Newcomer').first()).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: 'Change Robin Newcomer' }).click();
  await page.getByLabel('Front desk').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Robin' }).getByText('Front desk')).toBeVisible();
  await page.getByRole('button', { name: 'Remove Robin Newcomer?' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('Robin Newcomer')).toHaveCount(0);
  await theirs.goto('/clinics/kinesio/staff');
  await expect(theirs.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await context.close();
});

test('a clinician adds an authenticator app, comes in with its code, and removes it', async ({ page }) => {
  await signIn(page, samples.clinician);
  await page.getByRole('button', { name: 'Set up the app' }).click();
  const key = await setUpApp(page, samples.clinician.password);
  await expect(page.getByText('It is asked for at every sign-in.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
  await givePassword(page, samples.clinician);
  await expect(page.getByRole('heading', { name: 'Your second proof' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Code').fill(totpOf(key));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Remove the app' }).click();
  await page.getByLabel('Your password').fill(samples.clinician.password);
  await page.getByRole('button', { name: 'Remove the app' }).click();
  await expect(page.getByText('Not set up.')).toBeVisible();
});

test('the front desk adds a passkey and comes in with it alone', async ({ page, baseURL }) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
    },
  });
  // Passkeys are for names, not for numbers.
  const local = (baseURL ?? '').replace('127.0.0.1', 'localhost');
  await page.goto(`${local}/clinics/kinesio/sign-in`);
  await givePassword(page, samples.desk);
  await page.getByLabel('Name of the new passkey').fill('Front desk PC');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByText('Front desk PC')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByText('Last used').first()).toBeVisible();
  await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
  await givePassword(page, samples.desk);
  await expect(page.getByText('Your account has a passkey.')).toBeVisible();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByRole('button', { name: 'Remove Front desk PC' }).click();
  await expect(page.getByText('None.')).toBeVisible();
});

test('a desk is locked and unlocked with the keyboard alone, and shows nothing meanwhile', async ({ page }) => {
  await page.goto('/clinics/kinesio/sign-in');
  await expect(page.getByLabel('E-mail address')).toBeFocused();
  await page.keyboard.type(samples.owner.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(samples.owner.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Staff' })).toBeVisible();
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
  await expect(page.getByText('owner@kinesio.example')).toHaveCount(0);
  expect((await page.request.get('/api/clinics/kinesio/staff')).status()).toBe(401);
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByLabel('PIN or password')).toBeFocused();
  await page.keyboard.type('not the password');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').getByText('That did not match.')).toBeVisible();
  await page.keyboard.type(samples.owner.password);
  await page.keyboard.press('Enter');
  await expect(page.getByText('owner@kinesio.example')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 820, 1440]) {
    test(`signing in, staff and account are readable at ${width} in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const keep = async (name: string): Promise<void> => {
        const folder = process.env.JUNCTION_E2E_PICTURES;
        if (folder !== undefined)
          await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true });
        await expectAccessible(page);
      };
      await page.goto('/clinics/kinesio/sign-in');
      await expect(page.getByLabel('Password')).toBeVisible();
      await keep('sign-in');
      await givePassword(page, { email: 'nobody@kinesio.example', password: 'wrong' });
      await expect(page.getByRole('alert').getByText('That did not match.')).toBeVisible();
      await keep('refused');
      await signIn(page, samples.owner);
      await expect(page.getByText('desk@kinesio.example')).toBeVisible();
      await keep('staff');
      await page.getByRole('button', { name: 'Invite somebody' }).click();
      await keep('invite');
      await page.keyboard.press('Escape');
      const menu = page.getByRole('button', { name: 'Menu' });
      if (await menu.isVisible()) {
        await menu.click();
        await keep('menu');
      }
      await page.getByRole('link', { name: 'Your account' }).click();
      await expect(page.getByRole('heading', { name: 'Where you are signed in' })).toBeVisible();
      await keep('account');
      await page.getByRole('button', { name: 'Set up the app' }).click();
      await page.getByLabel('Your password').fill(samples.owner.password);
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
      await keep('app');
    });
  }
}

/** Goes through the set-up of an app and returns its key. */
async function setUpApp(page: Page, password: string): Promise<string> {
  await page.getByLabel('Your password').fill(password);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  const key = (await page.getByText(/^[A-Z2-7]{32,}$/).textContent()) ?? '';
  await page.getByLabel('I have kept the codes').check();
  await page.getByLabel('Code', { exact: true }).fill(totpOf(key, -1));
  await page.getByRole('button', { name: 'Finish' }).click();
  return key;
}
