import { expect, type Page, test } from '@playwright/test';
import { fillDetails, mailedCode, newAddress, openDay } from './booking-steps.ts';
import { comeInAsStaff, samples } from './sign-in-steps.ts';

const clinic = '/api/clinics/kinesio';
const headers = { 'sec-fetch-site': 'same-origin' };

async function post(page: Page, path: string, data: unknown) {
  const answer = await page.request.post(`${clinic}${path}`, { data, headers });
  expect(answer.status(), await answer.text()).toBe(201);
  return answer.json();
}

test('where an address is shared, the code asks who the visit is for, and it can be for someone else', async ({
  page,
}) => {
  const email = newAddress();
  await comeInAsStaff(page, samples.owner);
  for (const givenName of ['Hanna', 'Nils']) {
    const person = { givenName, familyName: 'Lindqvist', preferredName: null, sex: null, birthDate: '1982-04-26' };
    const { patient } = await post(page, '/patients', person);
    const contact = { contact: { kind: 'email', value: email }, relation: 'shared' };
    await post(page, `/patients/${patient.patientId}/contacts`, contact);
  }
  await openDay(page, 48);
  await page.locator('.time').first().click();
  await page.getByRole('link', { name: 'Continue' }).click();
  await fillDetails(page, email);
  await page.getByRole('button', { name: 'Book this visit' }).click();
  await page.getByLabel('Code').fill(await mailedCode(page, email));
  await page.getByRole('button', { name: 'Confirm the visit' }).click();
  const who = page.getByRole('group', { name: 'Who is this visit for?' });
  await expect(who.getByRole('radio')).toHaveCount(3);
  await expect(who.getByRole('radio', { name: 'Nils' })).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Choose one of them.')).toBeVisible();
  await who.getByRole('radio', { name: 'Someone else' }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('status')).toContainText('We look forward to seeing you.');
});

test('at the door, code, name and birth date check a visitor in, and the desk sees it', async ({ page }) => {
  await comeInAsStaff(page, samples.owner);
  const { doorCode } = await (await page.request.get(`${clinic}/booking-settings`)).json();
  const date = '2026-01-05';
  const { now, practitioners, services } = await (
    await page.request.get(`${clinic}/schedule?from=${date}&to=${date}`)
  ).json();
  const today = now.slice(0, 10);
  const { id } = await post(page, '/visits', {
    ...{ visitor: { name: 'Dora Door', birthDate: '1982-04-26' }, service: services[0].id },
    ...{ practitioner: practitioners[0].id, start: `${today}T20:00`, overlapReason: 'a journey of a test' },
  });
  await page.goto(`/clinics/kinesio/arrive?code=${doorCode}`);
  await page.getByLabel('Your name').fill('dora door');
  for (const [label, text] of [
    ['Month', '4'],
    ['Day', '27'],
    ['Year', '1982'],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByRole('button', { name: 'I am here' }).click();
  await expect(page.getByRole('alert')).toContainText('We did not find a visit for you now.');
  await page.getByLabel('Day', { exact: true }).fill('26');
  await page.getByRole('button', { name: 'I am here' }).click();
  await expect(page.getByRole('status')).toContainText(/8:00\spm/);
  const { visits } = await (await page.request.get(`${clinic}/schedule?from=${today}&to=${today}`)).json();
  expect(visits.find((it: { readonly id: string }) => it.id === id)?.state).toBe('arrived');
});

test.describe('with the visitor half the world away', () => {
  test.use({ timezoneId: 'Australia/Lord_Howe' });

  test('page, mail, calendar file and feed say one moment, on the clinic’s clock', async ({ page }) => {
    test.slow();
    await openDay(page, 52);
    // With the one whose feed is read below.
    const { services } = await (await page.request.get('/api/public/clinics/kinesio/services')).json();
    const { id } = services[0].practitioners.find(({ name }: { readonly name: string }) => name === samples.owner.name);
    await page.goto(`${page.url()}&practitioner=${id}`);
    await expect(page.locator('.zone-note')).toContainText(/Lord Howe/);
    await page.locator('.time').first().click();
    const start = new URL(page.url()).searchParams.get('start') ?? '';
    await page.getByRole('link', { name: 'Continue' }).click();
    const email = newAddress();
    await fillDetails(page, email);
    await page.getByRole('button', { name: 'Book this visit' }).click();
    await page.getByLabel('Code').fill(await mailedCode(page, email));
    await page.getByRole('button', { name: 'Confirm the visit' }).click();
    await expect(page.getByRole('status')).toContainText('We look forward to seeing you.');

    // As `2027-01-18T09:00:00-06:00` says it: the clock of the clinic stands in it.
    const [, day = '', hour = '', minute = ''] = /^(\S+)T(\d\d):(\d\d)/.exec(start) ?? [];
    const clock = new RegExp(`\\b${Number(hour) % 12 || 12}:${minute}\\s${Number(hour) < 12 ? 'am' : 'pm'}`, 'i');
    await expect(page.getByRole('main')).toContainText(clock);

    await comeInAsStaff(page, samples.owner, { stepUp: true });
    let mail: { readonly body: string; readonly calendars: readonly { readonly text: string }[] } | undefined;
    await expect(async () => {
      const { mails } = await (await page.request.get(`${clinic}/outbox`)).json();
      mail = mails.find(
        (it: { readonly recipient: string; readonly subject: string }) =>
          it.recipient === email && it.subject.startsWith('Your visit on'),
      );
      expect(mail).toBeDefined();
    }).toPass({ timeout: 20_000 });
    expect(mail?.body).toMatch(clock);
    const stamp = `TZID=America/Chicago:${day.replaceAll('-', '')}T${hour}${minute}00`;
    expect(mail?.calendars[0]?.text).toContain(`DTSTART;${stamp}`);
    const { pathname } = new URL(page.url());
    const own = await page.request.get(`${pathname.replace('/clinics/', '/api/public/clinics/')}/calendar.ics`);
    expect(await own.text()).toContain(`DTSTART;${stamp}`);
    const { path } = await post(page, '/calendar-feed', { showsNames: false });
    expect(await (await page.request.get(path)).text()).toContain(`DTSTART;${stamp}`);
  });
});
