import { expect, type Page, test } from '@playwright/test';
import { fillDetails, mailedCode, newAddress, openDay } from './booking-steps.ts';
import {
  answerQuestion,
  answerQuestions,
  checkPage,
  goOn,
  kindOf,
  listCrestAndGroin,
  noWarningSigns,
  paintCrestAndGroin,
  saveAndSend,
  shownCauses,
  tellAboutSelf,
} from './check-steps.ts';
import { comeInAsStaff, expectAccessible, keepPictures, samples } from './sign-in-steps.ts';

/** Books the first free time of a day from then on, and confirms the address. */
async function bookAndConfirm(page: Page, daysAhead: number, email: string): Promise<void> {
  await openDay(page, daysAhead);
  await page.locator('.time').first().click();
  await expect(page.getByText(/is yours for/)).toBeVisible();
  await page.getByRole('link', { name: 'Continue' }).click();
  await fillDetails(page, email);
  await page.getByRole('button', { name: 'Book this visit' }).dblclick();
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible();
  await page.getByLabel('Code').fill(await mailedCode(page, email));
  await page.getByRole('button', { name: 'Confirm the visit' }).click();
  await expect(page.getByRole('status')).toContainText('We look forward to seeing you.');
}

interface Intake {
  readonly observations: readonly { readonly code: string; readonly value: string }[];
  readonly documents: readonly { readonly kind: string; readonly content: Record<string, unknown> }[];
}

/** What the clinician's record holds of the person with this address. */
async function recordOf(page: Page, email: string): Promise<Intake> {
  await comeInAsStaff(page, samples.clinician);
  const read = async (path: string) => (await page.request.get(`/api/clinics/kinesio${path}`)).json();
  const found = await page.request.post('/api/clinics/kinesio/patients/search', {
    data: { contact: { kind: 'email', value: email } },
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  const { patients } = await found.json();
  const records: Intake[] = [];
  for (const { patientId } of patients) {
    const { encounters } = await read(`/patients/${patientId}/encounters`);
    for (const { encounterId, kind } of encounters)
      if (kind === 'intake') records.push(await read(`/encounters/${encounterId}`));
  }
  const [record, ...others] = records;
  expect(others).toEqual([]);
  if (record === undefined) throw new Error('the record holds no intake');
  return record;
}

const documentOf = ({ documents }: Intake, kind: string) => documents.find((it) => it.kind === kind)?.content;

test('pain at the left hip rim and groin goes from the check to a booked visit and into the record; drawn and listed alike', async ({
  page,
}) => {
  test.setTimeout(180_000); // Two whole journeys with mail.
  const journeys: { readonly causes: readonly string[]; readonly record: Intake; readonly count: number }[] = [];
  for (const [mark, daysAhead] of [
    [paintCrestAndGroin, 48],
    [listCrestAndGroin, 52],
  ] as const) {
    const tab = await page.context().newPage(); // What one tab keeps is not in another.
    const sent: string[] = [];
    tab.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(new URL(request.url()).pathname);
    });
    await tab.goto(checkPage);
    await tellAboutSelf(tab);
    await noWarningSigns(tab);
    await mark(tab);
    await goOn(tab);
    const count = await answerQuestions(tab);
    const causes = await shownCauses(tab);
    expect(sent).toEqual([]);
    await saveAndSend(tab);
    const email = newAddress();
    await bookAndConfirm(tab, daysAhead, email);
    journeys.push({ causes, count, record: await recordOf(tab, email) });
  }
  const [drawn, listed] = journeys;
  if (drawn === undefined || listed === undefined) throw new Error('both journeys were made');
  expect(drawn.count).toBeLessThanOrEqual(12);
  expect(drawn.causes.length).toBeGreaterThan(0);
  expect(listed.causes).toEqual(drawn.causes);
  expect(documentOf(drawn.record, 'drawing')?.pain).toEqual([
    { region: 'iliac-crest', side: 'left' },
    { region: 'groin', side: 'left' },
  ]);
  expect(documentOf(listed.record, 'drawing')?.pain).toEqual(documentOf(drawn.record, 'drawing')?.pain);
  expect(documentOf(listed.record, 'assessment')).toEqual(documentOf(drawn.record, 'assessment'));
  expect(documentOf(drawn.record, 'questionnaire')).toMatchObject({ ageYears: 46, sex: 'female', side: 'left' });
  const codes = drawn.record.observations.map(({ code, value }) => `${code} ${value}`);
  expect(codes).toEqual(expect.arrayContaining(['saddle-numbness absent', 'unilateral-pain present']));
});

test('numbness where a saddle touches is answered with what to do now, and no free time is shown', async ({ page }) => {
  await page.goto(checkPage);
  await tellAboutSelf(page);
  const sign = page.getByRole('group', { name: /numbness around the genitals/ });
  await sign.getByRole('radio', { name: 'Yes' }).check();
  for (const other of [/trouble starting/, /loss of bowel control/, /leg getting weaker/])
    await page.getByRole('group', { name: other }).getByRole('radio', { name: 'No', exact: true }).check();
  await goOn(page);
  await expect(page.getByRole('alert')).toContainText('Please go to an emergency department now.');
  await expect(page.getByRole('alert')).toContainText('new numbness around the genitals');
  await expect(page.getByRole('link', { name: 'Call 911' })).toHaveAttribute('href', 'tel:911');
  await expect(page.getByText('Have it examined')).toHaveCount(0);
  await page.getByRole('link', { name: 'Book', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Please go to an emergency department now.');
  await expect(page.locator('.time, .day-free')).toHaveCount(0);

  await page.goBack();
  await page.getByRole('button', { name: 'Go back to the question' }).click();
  await sign.getByRole('radio', { name: 'No', exact: true }).check();
  await goOn(page);
  await expect(page.getByText('Part 2 of 4.')).toBeVisible();
});

test('neither a lost connection, a reload nor the way back loses an answer, and pressing twice saves once', async ({
  page,
}) => {
  await page.goto(checkPage);
  await tellAboutSelf(page);
  await noWarningSigns(page);
  await paintCrestAndGroin(page);
  await page.context().setOffline(true);
  await goOn(page);
  await expect.poll(() => kindOf(page)).toBe('question');
  const first = await page.getByRole('heading', { level: 1 }).textContent();
  await answerQuestion(page);
  await answerQuestion(page);
  await page.context().setOffline(false);
  await page.reload();
  await expect(page.getByText('Question 3,')).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(first ?? '');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('heading', { name: 'Where does it hurt?' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove Left: the back of your hip rim' })).toBeVisible();
  await page.goForward();
  await page.goForward();
  await page.goForward();
  await expect(page.getByText('Question 3,')).toBeVisible();
  await page.context().setOffline(true);
  await answerQuestions(page);
  const save = page.getByRole('button', { name: 'Save and send my answers with my booking' });
  await save.click();
  await expect(page.getByRole('alert')).toContainText('You are offline.');
  await page.context().setOffline(false);
  const kept: string[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/checks')) kept.push(`${response.status()}`);
  });
  await save.dblclick();
  await expect(page.getByText(/^[A-Z]{3,9} \d{4}$/)).toBeVisible();
  expect(kept).toEqual(['201']);
});

test('a code opens the check on another device; deleted answers are gone, and a wrong code says so', async ({
  page,
  browser,
}) => {
  await page.goto(checkPage);
  await tellAboutSelf(page);
  await noWarningSigns(page);
  await listCrestAndGroin(page);
  await goOn(page);
  await expect.poll(() => kindOf(page)).toBe('question');
  const question = await page.getByRole('heading', { level: 1 }).textContent();
  await page.getByRole('button', { name: 'Save and leave' }).click();
  await page.getByRole('button', { name: 'Save my answers' }).click();
  const code = (await page.getByText(/^[A-Z]{3,9} \d{4}$/).textContent()) ?? '';

  const other = await (await browser.newContext()).newPage();
  await other.goto(new URL(checkPage, page.url()).href);
  const open = async (typed: string) => {
    await other.getByText('Do you have a code?').click();
    await other.getByLabel('Your code').fill(typed);
    await other.getByRole('button', { name: 'Open my check' }).click();
  };
  await open(code.toLowerCase());
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(question ?? '');
  await answerQuestions(other);
  await other.getByRole('button', { name: 'Delete my answers' }).click();
  await other.getByRole('button', { name: 'Yes, delete' }).click();
  await expect(other.getByText('Your answers are deleted.')).toBeVisible();
  expect(await other.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  await open(code);
  await expect(other.getByRole('alert')).toContainText('No check has this code.');
  await other.context().close();
});

test('the check can be done with the keyboard alone at 320 wide', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(checkPage);
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 120; presses++) {
      await page.keyboard.press('Tab');
      const reached = await page.evaluate(() => {
        const { activeElement: at } = document;
        const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : undefined;
        return (label ?? at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim();
      });
      if (name.test(reached)) return;
    }
    throw new Error(`the focus never came to ${name}`);
  };
  await tabTo(/^Start the check$/);
  await page.keyboard.press('Enter');
  await tabTo(/^Your age/);
  await page.keyboard.type('46');
  await page.keyboard.press('Enter');
  for (const part of [1, 2, 3, 4]) {
    await expect(page.getByText(`Part ${part} of 4.`)).toBeVisible();
    await tabTo(/^None of these$/);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { level: 1, name: 'Where does it hurt?' })).toBeFocused();
  await tabTo(/^Use a list instead$/);
  await page.keyboard.press('Enter');
  await tabTo(/^Left: the back of your hip rim$/);
  await page.keyboard.press('Space');
  await tabTo(/^Yes, continue/);
  await page.keyboard.press('Enter');
  await expect.poll(() => kindOf(page)).toBe('question');
  for (let question = 0; question < 12 && (await kindOf(page)) === 'question'; question++) {
    const before = await page.getByRole('heading', { level: 1 }).textContent();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await tabTo(/^Yes$/);
    await page.keyboard.press('ArrowDown'); // The next answer: no.
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).not.toBe(before);
  }
  await tabTo(/^Save and send my answers/);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^[A-Z]{3,9} \d{4}$/)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

/** The page as it is, at every width and in both themes. */
async function lookAt(page: Page, name: string): Promise<void> {
  await keepPictures(page, `check-${name}`);
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  if (before !== null) await page.setViewportSize(before);
}

test('every state of the check can be used with assistive technology, light and dark, from 320 to 1440', async ({
  page,
}) => {
  test.setTimeout(300_000); // Many states, each at four widths in two themes.
  await page.goto(checkPage);
  await lookAt(page, 'start');
  await page.getByRole('button', { name: 'Start the check' }).click();
  await page.getByLabel('Your age in years').fill('400');
  await goOn(page);
  await expect(page.getByText('Write your age as a number')).toBeVisible();
  await lookAt(page, 'about');
  await page.getByLabel('Your age in years').fill('46');
  await goOn(page);
  await expect(page.getByText('Part 1 of 4.')).toBeVisible();
  await goOn(page);
  await expect(page.getByText('Please answer each one')).toBeVisible();
  await lookAt(page, 'signs');
  await noWarningSigns(page);
  await listCrestAndGroin(page);
  await lookAt(page, 'drawing');
  await goOn(page);
  await expect.poll(() => kindOf(page)).toBe('question');
  await page.getByText('Why do you ask?').click();
  await lookAt(page, 'question');
  await page.getByRole('button', { name: 'Save and leave' }).click();
  await lookAt(page, 'save');
  await page.getByRole('button', { name: 'Go on with the check' }).click();
  await answerQuestions(page);
  await lookAt(page, 'result');
  await saveAndSend(page);
  await expect(page.getByRole('link', { name: /^Choose / }).first()).toBeVisible();
  await lookAt(page, 'saved');
});

for (const [name, sign, answer] of [
  ['emergency', 'saddle-numbness', 'Please go to an emergency department now.'],
  ['same-day', 'progressive-weakness', 'Please talk to someone today.'],
] as const) {
  test(`the advice for ${name} can be used with assistive technology, light and dark, from 320 to 1440`, async ({
    page,
  }) => {
    test.setTimeout(120_000); // Four widths in two themes.
    await page.goto(checkPage);
    await tellAboutSelf(page);
    for (const finding of ['saddle-numbness', 'urinary-retention', 'bowel-incontinence', 'progressive-weakness'])
      await page.locator(`[name=${finding}][value=${finding === sign ? 'yes' : 'no'}]`).check();
    await goOn(page);
    await expect(page.getByRole('heading', { level: 1, name: answer })).toBeFocused();
    await lookAt(page, name);
  });
}

test('without JavaScript the page says what it is, lists the warning signs, and leads to the phone and to booking', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL !== undefined && { baseURL }) });
  const page = await context.newPage();
  await page.goto('/es/clinics/kinesio/check');
  await expect(page.getByRole('heading', { level: 1, name: 'Muéstrenos dónde le duele.' })).toBeVisible();
  await expect(page.locator('noscript p')).toHaveText(/^La revisión necesita JavaScript/);
  await expect(page.getByRole('button', { name: 'Empezar la revisión' })).toBeHidden();
  const signs = page.getByRole('region', { name: 'No espere una revisión ni una visita' });
  await expect(signs.getByRole('listitem')).toHaveCount(6);
  await expect(signs.getByRole('link', { name: /^Llámenos/ })).toHaveAttribute('href', /^tel:/);
  await signs.getByRole('link', { name: 'Reservar una visita' }).click();
  await expect(page).toHaveURL(/\/es\/clinics\/kinesio\/book$/);
  await context.close();
});

test('the whole check speaks Spanish', async ({ page }) => {
  await page.goto('/es/clinics/kinesio/check');
  await page.getByRole('button', { name: 'Empezar la revisión' }).click();
  await page.getByRole('button', { name: 'Continuar' }).click();
  for (const part of [1, 2, 3, 4]) {
    await expect(page.getByText(`Parte ${part} de 4.`)).toBeVisible();
    await page.getByRole('button', { name: 'Ninguna de estas' }).click();
  }
  await expect(page.getByRole('heading', { name: '¿Dónde le duele?' })).toBeVisible();
  await page.getByRole('button', { name: 'Sí, continuar' }).click();
  await page.getByRole('button', { name: 'Continuar sin un lugar' }).click();
  await expect.poll(() => kindOf(page)).toBe('question');
  for (let question = 0; question < 12 && (await kindOf(page)) === 'question'; question++) {
    const before = await page.getByRole('heading', { level: 1 }).textContent();
    await page.getByRole('radio', { name: 'No estoy seguro' }).check();
    await page.getByRole('button', { name: 'Continuar' }).click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).not.toBe(before);
  }
  await expect(page.getByRole('heading', { name: 'Hasta su visita' })).toBeVisible();
  const text = await page.getByRole('main').textContent();
  expect(text).not.toMatch(/\b(?:the|your|with|pain)\b/i);
});
