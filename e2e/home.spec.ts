import { expect, type Page, test } from '@playwright/test';
import { clinic, enterCase, newEncounter, newPatient, post, worked } from './encounter-steps.ts';
import { comeInAsStaff, keepPictures, samples } from './sign-in-steps.ts';

const body = [
  '# Why it hurts',
  'What we found fits with the joint where your ribs end. It is stiff.',
  '{drawing}',
  'This is likely, not certain. We check again.',
  '',
  '# Through the day',
  '- Keep moving. Rest makes it stiff.',
].join('\n');

interface Course {
  readonly desk: Page;
  readonly patientId: string;
  readonly code: string;
}

/** A signed encounter with its plan, and the code that stands on the handout. */
async function signedCourse(desk: Page, name: string): Promise<Course> {
  await comeInAsStaff(desk, samples.clinician);
  const known = worked('tlj-hypomobile');
  const patientId = await newPatient(desk, known.patient, name);
  const encounterId = await newEncounter(desk, patientId);
  await enterCase(desk, encounterId, known);
  const { entries } = await (await desk.request.get(`${clinic}/encounters/${encounterId}/state`)).json();
  const handout = { kind: 'handout', title: 'Your plan', language: 'en', body };
  await post(desk, `/encounters/${encounterId}/signature`, { total: entries.length, documents: [handout] });
  const { code } = await post<{ readonly code: string }>(desk, `/patients/${patientId}/sign-in-codes`);
  return { desk, patientId, code };
}

/** A visit of the day after tomorrow. */
async function bookVisit({ desk, patientId }: Course): Promise<void> {
  const { date } = await (await desk.request.get(`${clinic}/today`)).json();
  const day = new Date(Date.parse(date) + 2 * 86_400_000).toISOString().slice(0, 10);
  const view = await (await desk.request.get(`${clinic}/schedule?from=${day}&to=${day}`)).json();
  const service = view.services.find((it: { readonly name: string }) => it.name === 'Follow-up')?.id;
  await post(desk, '/visits', {
    ...{ patient: patientId, service, practitioner: view.practitioners[0]?.id, start: `${day}T06:00` },
    overlapReason: 'A journey of its own',
  });
}

async function comeIn(page: Page, code: string): Promise<void> {
  await page.goto('/clinics/kinesio/me');
  await page.getByRole('button', { name: 'I have a code on paper' }).click();
  await page.getByLabel('Code on paper').fill(code);
  await page.getByRole('button', { name: 'Come in' }).click();
  await expect(page.getByRole('heading', { name: /exercises?, about/ })).toBeVisible();
}

async function checkIn(page: Page, pain: number): Promise<void> {
  await page.getByRole('group', { name: 'How bad is it today?' }).getByRole('radio').nth(pain).check();
  await page.getByRole('button', { name: 'None of these' }).click();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
}

const progressOf = async ({ desk, patientId }: Course) =>
  (await desk.request.get(`${clinic}/patients/${patientId}/progress`)).json();

test.use({ viewport: { width: 390, height: 844 } });

test('the code of a handout opens the plan on a phone: an exercise at its pace, done, a check-in, and where it stands', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const desk = await (await browser.newContext(baseURL === undefined ? {} : { baseURL })).newPage();
  const course = await signedCourse(desk, 'Phone');
  await bookVisit(course);
  await page.clock.install();
  await comeIn(page, course.code);
  await keepPictures(page, 'home-today');

  await page.getByRole('button', { name: /^Start: / }).click();
  await expect(page.getByText('Get ready')).toBeVisible();
  await page.clock.runFor(7000);
  await expect(page.getByText('Hold', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Pause: / }).click();
  await page.getByRole('button', { name: /^Done: / }).click();
  await expect(page.getByText(/^Done (1 of \d+ times )?today$/).first()).toBeVisible();

  await checkIn(page, 3);
  await expect(page.getByText('Thank you. Your answers are with the clinic.')).toBeVisible();
  await page.getByRole('button', { name: 'Progress', exact: true }).click();
  await expect(page.getByText(/^Your pain has gone from \d+ to 3\./)).toBeVisible();
  await page.getByRole('button', { name: 'Your pain: As a table' }).click();
  await expect(page.getByRole('cell', { name: '3', exact: true }).last()).toBeVisible();
  await keepPictures(page, 'home-progress');

  await page.getByRole('button', { name: 'My pain', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Why it hurts' })).toBeVisible();
  await expect(page.getByText('Keep moving. Rest makes it stiff.')).toBeVisible();
  await keepPictures(page, 'home-pain');
  await page.getByRole('button', { name: 'Visits', exact: true }).click();
  const ways = page.getByRole('link', { name: 'Add to calendar' });
  const file = await page.request.get((await ways.getAttribute('href')) ?? '');
  expect([file.status(), (await file.text()).slice(0, 15)]).toEqual([200, 'BEGIN:VCALENDAR']);
  await keepPictures(page, 'home-visits');
  await page.getByRole('link', { name: 'Move or cancel' }).click();
  await expect(page).toHaveURL(/\/clinics\/kinesio\/visits\//);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Is it working?' })).toBeVisible();
  const { series } = await progressOf(course);
  expect(series[0].points.at(-1).value).toBe(3);

  await desk.goto(`/clinics/kinesio/patients/${course.patientId}`);
  await desk.getByRole('button', { name: 'End care…' }).click();
  await expect(desk.getByLabel(/^Letter/)).not.toHaveValue('');
  await desk.getByRole('button', { name: 'End care', exact: true }).click();
  await expect(desk.getByText('The plan has ended.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'You have reached the end of your plan.' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'From now on' })).toBeVisible();
  await keepPictures(page, 'home-ended');
  await desk.context().close();
});

test('with the network cut the plan opens and a session is logged, and it arrives exactly once', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(90_000);
  const desk = await (await browser.newContext(baseURL === undefined ? {} : { baseURL })).newPage();
  const course = await signedCourse(desk, 'Offline');
  await comeIn(page, course.code);
  // Until the worker has kept the page and what the server said.
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('junction-own')).keys()).length))
    .toBeGreaterThanOrEqual(6);
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('junction-shell')).keys()).length))
    .toBeGreaterThan(10);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole('button', { name: /^Done: / }).click();
  await expect(page.getByText('You are offline. One answer is kept here')).toBeVisible();
  await checkIn(page, 4);
  await expect(page.getByText('You are offline. Two answers are kept here')).toBeVisible();
  await page.reload();
  await expect(page.getByText('You are offline. Two answers are kept here')).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText('You are offline.')).toHaveCount(0);
  await expect.poll(async () => (await progressOf(course)).series[0].points.at(-1).value).toBe(4);
  const { points } = (await progressOf(course)).series[0];
  await page.reload();
  await expect(page.getByRole('heading', { name: /exercises?, about/ })).toBeVisible();
  expect((await progressOf(course)).series[0].points).toEqual(points);
  const home = await (await page.request.get(`${clinic}/patients/${course.patientId}/home`)).json();
  const done = home.plan.exercises.map(({ doneToday }: { readonly doneToday: number }) => doneToday);
  expect(done.reduce((sum: number, it: number) => sum + it, 0)).toBe(1);

  await page.getByRole('button', { name: 'My pain', exact: true }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByLabel('Your e-mail address')).toBeVisible();
  expect(await page.evaluate(async () => caches.has('junction-own'))).toBe(false);
  await desk.context().close();
});

test('a warning sign gives advice at once and stands first on the clinician’s day until somebody has looked', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const desk = await (await browser.newContext(baseURL === undefined ? {} : { baseURL })).newPage();
  const course = await signedCourse(desk, 'Warning');
  await comeIn(page, course.code);
  await page.getByRole('group', { name: 'How bad is it today?' }).getByRole('radio').nth(7).check();
  await page.getByRole('button', { name: 'Yes', exact: true }).first().click();
  await expect(page.getByRole('alert').getByText('You said that you have a warning sign.')).toBeVisible();
  await keepPictures(page, 'home-emergency');

  await desk.goto('/clinics/kinesio/today');
  const line = desk.getByRole('listitem').filter({ hasText: 'Ana Warning' });
  await expect(line.getByText('Proposed:')).toBeVisible();
  await keepPictures(desk, 'signals-today');
  await desk.goto(`/clinics/kinesio/patients/${course.patientId}`);
  await expect(desk.getByRole('heading', { name: 'Course at home' })).toBeVisible();
  await keepPictures(desk, 'chart-course');
  await desk.goto(`/clinics/kinesio/patients/${course.patientId}/look-again`);
  await expect(desk.getByRole('heading', { name: 'Tests not done yet, the most telling first' })).toBeVisible();
  await keepPictures(desk, 'look-again');
  await desk.goto('/clinics/kinesio/today');
  await line.getByRole('button', { name: 'I have looked: Warning sign, Ana Warning' }).click();
  await expect(line).toHaveCount(0);
  await desk.context().close();
});

test('the owner sees the outcomes of the clinic, with too few said aloud', async ({ page }) => {
  test.slow();
  await comeInAsStaff(page, samples.owner);
  await page.goto('/clinics/kinesio/outcomes');
  await expect(page.getByRole('heading', { name: 'What these figures cannot tell you' })).toBeVisible();
  await keepPictures(page, 'outcomes');
});
