import { expect, type Page, test } from '@playwright/test';
import { comeInAsStaff, expectAccessible, keepPictures, samples } from './sign-in-steps.ts';

const clinic = '/api/clinics/kinesio';
const ownSite = { 'sec-fetch-site': 'same-origin' };

interface Planned {
  readonly id: string;
  readonly name: string;
}

/** A working day of the clinic some weeks ahead on which nothing is yet: each journey has its own. */
async function openDay(page: Page, weeks: number, weekday: number): Promise<string> {
  const { now } = await schedule(page, '2026-01-05');
  const at = new Date(`${now.slice(0, 10)}T00:00Z`);
  at.setUTCDate(at.getUTCDate() + weeks * 7 - ((at.getUTCDay() + 6) % 7) + weekday);
  const date = at.toISOString().slice(0, 10);
  const { visits } = await schedule(page, date);
  for (const visit of visits.filter((it) => it.state !== 'cancelled' && it.start.startsWith(date))) {
    const data = { version: visit.version, state: 'cancelled' };
    await page.request.post(`${clinic}/visits/${visit.id}/state`, { data, headers: ownSite });
  }
  await page.goto('/clinics/kinesio/desk');
  await expect(page.getByRole('group', { name: 'Schedule' })).toBeVisible();
  const shown = page.getByRole('heading', { level: 1 });
  const wanted = new Intl.DateTimeFormat('en-US', { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' });
  await page.keyboard.press('t');
  for (let day = 0; day < 60 && (await shown.textContent()) !== wanted.format(at); day++)
    await page.keyboard.press(']');
  await expect(shown).toHaveText(wanted.format(at));
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  return date;
}

interface View {
  readonly now: string;
  readonly practitioners: readonly Planned[];
  readonly services: readonly (Planned & { readonly minutes: number })[];
  readonly visits: readonly {
    readonly id: string;
    readonly version: number;
    readonly state: string;
    readonly start: string;
    readonly note: string | null;
    readonly overlapReason: string | null;
  }[];
}

async function schedule(page: Page, date: string): Promise<View> {
  const answer = await page.request.get(`${clinic}/schedule?from=${date}&to=${date}`);
  expect(answer.status()).toBe(200);
  return answer.json();
}

/** A visit that stands there already. */
async function given(page: Page, date: string, time: string, name: string): Promise<string> {
  const { practitioners, services } = await schedule(page, date);
  const service = services.find((it) => it.name === 'Follow-up')?.id;
  const data = { visitor: { name }, service, practitioner: practitioners[0]?.id, start: `${date}T${time}` };
  const answer = await page.request.post(`${clinic}/visits`, { data, headers: ownSite });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()).id;
}

const visit = (page: Page, name: string | RegExp) =>
  page.getByRole('group', { name: 'Schedule' }).getByRole('button', { name });

test('a press on free time books there; the visit stands in its place, and undo takes it back', async ({ page }) => {
  await comeInAsStaff(page, samples.desk);
  await openDay(page, 2, 0);
  const column = page.locator('[data-column="0"]');
  await column.click({ position: { x: 60, y: 200 } });
  const drawer = page.getByRole('dialog', { name: 'New visit' });
  await drawer.getByRole('button', { name: 'Somebody new' }).click();
  await drawer.getByLabel('Name').fill('Petra Press');
  await drawer.getByLabel('Service').selectOption({ label: 'Follow-up' });
  await drawer.getByLabel('Start').fill('10:30');
  await drawer.getByRole('button', { name: 'Book visit' }).click();
  await expect(visit(page, 'Petra Press. Follow-up, 10:30 to 11 am')).toBeVisible();
  await page.keyboard.press('u');
  await expect(visit(page, 'Petra Press')).toHaveCount(0);
  await expect(page.getByText('Undone.')).toBeVisible();
});

test('everything by keyboard: book a known patient, move, check in, undo', async ({ page }) => {
  await comeInAsStaff(page, samples.desk);
  const date = await openDay(page, 2, 1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('n');
  const drawer = page.getByRole('dialog', { name: 'New visit' });
  await expect(drawer.getByLabel('Patient')).toBeFocused();
  await page.keyboard.type('ing');
  await expect(drawer.getByRole('option', { name: /Ingrid Nord/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await drawer.getByLabel('Service').selectOption({ label: 'Follow-up' });
  await drawer.getByLabel('Start').fill('09:00');
  await drawer.getByLabel('Start').press('Enter');
  const booked = visit(page, /Ingrid Nord/);
  await expect(booked).toHaveAccessibleName(/Follow-up, 9 to 9:30 am/);

  await booked.focus();
  for (const _ of [1, 2, 3]) await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('9:15 to 9:45 am. Enter saves, Esc puts it back.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(booked).toHaveAccessibleName(/Follow-up, 9:15 to 9:45 am/);
  await expect(booked).toBeFocused();
  await page.keyboard.press('+');
  await page.keyboard.press('Escape');
  await expect(booked).toHaveAccessibleName(/9:15 to 9:45 am/);

  await page.keyboard.press('a');
  await expect(booked).toHaveAccessibleName(/Arrived/);
  await page.keyboard.press('i');
  await expect(booked).toHaveAccessibleName(/In room/);
  await page.keyboard.press('u');
  await expect(booked).toHaveAccessibleName(/Arrived/);
  const [stored] = (await schedule(page, date)).visits.filter((it) => it.state === 'arrived');
  expect(stored?.start).toMatch(/T09:15:00/);

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys of the desk' })).toBeVisible();
});

test('dragging moves a visit, and undo puts it back', async ({ page }) => {
  await comeInAsStaff(page, samples.desk);
  const date = await openDay(page, 2, 2);
  await given(page, date, '10:00', 'Dora Drag');
  const dragged = visit(page, 'Dora Drag');
  await expect(dragged).toHaveAccessibleName(/10 to 10:30 am/);
  await dragged.scrollIntoViewIfNeeded();
  const box = await dragged.boundingBox();
  const goal = await page.locator('[data-column="1"]').boundingBox();
  if (box === null || goal === null) throw new Error('nothing to drag');
  await page.mouse.move(box.x + 60, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(goal.x + 80, box.y + 30, { steps: 6 });
  await page.mouse.move(goal.x + 80, box.y + 8 + 60 * 1.36, { steps: 6 });
  await page.mouse.up();
  await expect(dragged).toHaveAccessibleName(/11 to 11:30 am/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(dragged).toHaveAccessibleName(/10 to 10:30 am/);
  const { visits } = await schedule(page, date);
  expect(visits.find((it) => it.state !== 'cancelled')?.start).toMatch(/T10:00:00/);
});

test('a taken time shows what it would collide with and the nearest free times; a reason books over it', async ({
  page,
}) => {
  await comeInAsStaff(page, samples.desk);
  const date = await openDay(page, 2, 3);
  await given(page, date, '10:00', 'Tilda Taken');
  const id = await given(page, date, '11:00', 'Mona Mover');
  const mover = visit(page, 'Mona Mover');
  await mover.focus();
  for (let step = 0; step < 9; step++) await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Enter');
  const question = page.getByRole('dialog', { name: 'That time is taken' });
  await expect(question.getByText('Tilda Taken')).toBeVisible();
  await expect(question.getByRole('button', { name: /Carl Clinician|Olivia Owner/ })).toHaveCount(3);
  await expectAccessible(page);
  await question.getByLabel('Or book over it, because').fill('a short look at the dressing');
  await question.getByRole('button', { name: 'Book over it' }).click();
  await expect(mover).toHaveAccessibleName(/10:15 to 10:45 am.*Overlap on purpose/);
  const { visits } = await schedule(page, date);
  expect(visits.find((it) => it.id === id)?.overlapReason).toBe('a short look at the dressing');
});

test('two desks see each other’s changes within a second, and both edit one visit without losing anything', async ({
  page,
  browser,
}) => {
  await comeInAsStaff(page, samples.desk);
  const date = await openDay(page, 2, 4);
  const context = await browser.newContext();
  const other = await context.newPage();
  await comeInAsStaff(other, samples.owner);
  await openDay(other, 2, 4);
  const id = await given(page, date, '13:00', 'Lena Live');
  await expect(visit(other, 'Lena Live')).toBeVisible({ timeout: 3000 });

  await visit(page, 'Lena Live').focus();
  await page.keyboard.press('a');
  const since = Date.now();
  await expect(visit(other, 'Lena Live')).toHaveAccessibleName(/Arrived/, { timeout: 1000 });
  expect(Date.now() - since).toBeLessThan(1000);

  for (const desk of [page, other]) await visit(desk, 'Lena Live').click();
  const mine = page.getByRole('dialog', { name: 'Lena Live' });
  const theirs = other.getByRole('dialog', { name: 'Lena Live' });
  await mine.getByLabel('Note for the desk').fill('brings the pictures');
  await theirs.getByLabel('Minutes').fill('45');
  await theirs.getByRole('button', { name: 'Save changes' }).click();
  // Their change comes into the fields while mine stays typed.
  await expect(mine.getByText('Another desk changed this visit.')).toBeVisible();
  await expect(mine.getByLabel('Minutes')).toHaveValue('45');
  await expect(mine.getByLabel('Note for the desk')).toHaveValue('brings the pictures');
  await expectAccessible(page);

  // Both change the note: both versions stand there, and the choice is somebody's.
  await visit(other, 'Lena Live').click();
  await theirs.getByLabel('Note for the desk').fill('needs the lift');
  await theirs.getByRole('button', { name: 'Save changes' }).click();
  await expect(mine.getByRole('row', { name: /Note for the desk.*brings the pictures.*needs the lift/ })).toBeVisible();
  await mine.getByRole('textbox', { name: 'Note for the desk' }).fill('needs the lift; brings the pictures');
  await mine.getByRole('button', { name: 'Save changes' }).click();
  await expect(mine).toHaveCount(0);
  const stored = (await schedule(page, date)).visits.find((it) => it.id === id);
  expect(stored?.note).toBe('needs the lift; brings the pictures');
  await context.close();
});

test('a patient is found with two keys, with contacts, visits and a code to print', async ({ page }) => {
  await comeInAsStaff(page, samples.desk);
  await openDay(page, 3, 0);
  await page.keyboard.press('/');
  await page.keyboard.press('o');
  const find = page.getByRole('dialog', { name: 'Find a patient' });
  await expect(find.getByRole('option', { name: /Otto Bergstrom/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: /Otto Bergstrom/ });
  await expect(panel.getByRole('heading', { name: 'Upcoming visits' })).toBeVisible();
  await panel.getByLabel('Reminders by').selectOption({ label: 'Text message' });
  await panel.getByRole('button', { name: 'Print a sign-in code' }).click();
  await expect(panel.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).first()).toBeVisible();
  await expectAccessible(page);
});

test('a series is proposed and booked from the desk; a time is blocked and freed; somebody waits', async ({ page }) => {
  await comeInAsStaff(page, samples.desk);
  const date = await openDay(page, 3, 1);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Book a series' }).click();
  const series = page.getByRole('dialog', { name: 'Book a series' });
  await series.getByLabel('Patient').fill('otto');
  await expect(series.getByRole('option', { name: /Otto Bergstrom/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await series.getByLabel('Service').selectOption({ label: 'Exercise session' });
  await series.getByLabel('First week from').fill(date);
  await series.getByRole('button', { name: 'Find times' }).click();
  await expect(series.getByRole('heading', { name: '9 visits' })).toBeVisible();
  await series.getByRole('button', { name: 'Book 9 visits' }).click();
  await expect(page.getByText('Booked 9 visits.')).toBeVisible();
  await expect(visit(page, 'Otto Bergstrom').first()).toBeVisible();

  await page.keyboard.press('b');
  const block = page.getByRole('dialog', { name: 'Block a time' });
  await block.getByLabel('Why').fill('Team meeting');
  await block.getByLabel('From').fill('12:15');
  await block.getByLabel('To').fill('12:45');
  await block.getByRole('button', { name: 'Block it' }).click();
  await visit(page, 'Team meeting, 12:15 to 12:45 pm').click();
  await page.getByRole('button', { name: 'Free the time again' }).click();
  await expect(visit(page, 'Team meeting')).toHaveCount(0);

  await page.keyboard.press('/');
  await page.keyboard.type('hanna');
  await expect(page.getByRole('option', { name: /Hanna/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Put on the waiting list' }).click();
  const wait = page.getByRole('dialog', { name: 'Add to the waiting list' });
  await wait.getByLabel('Service').selectOption({ label: 'Exercise session' });
  await wait.getByLabel('How soon').selectOption({ label: 'Soon' });
  await wait.getByRole('button', { name: 'Put on the list' }).click();
  const list = page.getByRole('region', { name: 'Waiting list' });
  const entry = list.getByRole('article').filter({ hasText: 'Hanna' });
  await expect(entry.getByText(/^Fits /)).toBeVisible();
  await entry.getByRole('button', { name: 'Offer this time' }).click();
  await page.getByRole('dialog', { name: 'New visit' }).getByRole('button', { name: 'Book visit' }).click();
  await expect(visit(page, /Hanna Lindgren/).first()).toBeVisible();
  await expect(entry).toHaveCount(0);
});

test('the day is printed as a sheet and nothing else', async ({ page }) => {
  await comeInAsStaff(page, samples.desk);
  const date = await openDay(page, 3, 2);
  await given(page, date, '10:00', 'Paula Paper');
  await expect(visit(page, 'Paula Paper')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: /^Day sheet, / })).toBeVisible();
  await expect(page.getByRole('row', { name: /10 to 10:30 am Paula Paper Follow-up/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'New visit' })).toBeHidden();
});

for (const view of ['day', 'week', 'month'] as const) {
  test(`the ${view} reads well at every width in both themes`, async ({ page }) => {
    test.slow(); // Three widths in two themes.
    await comeInAsStaff(page, samples.owner);
    await page.goto('/clinics/kinesio/desk');
    await expect(page.getByRole('group', { name: 'Schedule' })).toBeVisible();
    await page.keyboard.press(view.charAt(0));
    const choice = page.getByRole('group', { name: 'View' }).getByRole('button', { pressed: true });
    await expect(choice).toHaveText(new RegExp(`^${view}`, 'i'));
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await keepPictures(page, `desk-${view}`);
  });
}

test('an owner changes a service and the rules of booking', async ({ page }) => {
  test.slow();
  await comeInAsStaff(page, samples.owner, { stepUp: true });
  await page.goto('/clinics/kinesio/booking-settings');
  await page.getByRole('button', { name: 'Change Exercise session' }).click();
  const drawer = page.getByRole('dialog', { name: 'Exercise session' });
  await drawer.getByLabel('Description').fill('Exercises with a therapist beside you.');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(drawer).toHaveCount(0);
  await page.getByLabel('Notice in minutes').fill('soon');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Notice in minutes cannot be read.')).toBeVisible();
  await page.getByLabel('Notice in minutes').fill('90');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await keepPictures(page, 'booking-settings');
});
