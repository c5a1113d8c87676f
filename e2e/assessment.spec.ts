import { expect, test } from '@playwright/test';
import { downloadCase, goToFinding, openAssessment, openSample, shownCauses } from './assessment-sheet.ts';

test('the sample case is named as one, and the screen shows to the last bit what the server answers for it', async ({
  page,
  request,
}) => {
  await openSample(page);
  await expect(page.getByRole('heading', { name: 'The junction leads. Not settled.' })).toBeVisible();
  const known = await downloadCase(page);
  const answer = await request.post('/api/assess', { data: known });
  expect(answer.status()).toBe(200);
  const { differential } = await answer.json();
  const expected = differential.map(({ condition, probability, interval }: Record<string, unknown>) => ({
    condition,
    probability,
    interval,
  }));
  expect(await shownCauses(page)).toEqual(expected);
});

test('a case is entered with the keyboard alone, and the same key takes an answer back', async ({ page, request }) => {
  await openAssessment(page);
  await page.getByLabel('Age').focus();
  await page.keyboard.type('44');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Female' })).toHaveAttribute('aria-pressed', 'true');

  await goToFinding(page, 'iliac crest po', 'Iliac crest point about 7 cm from midline');
  await page.keyboard.press('p');
  await page.keyboard.press('l');
  await expect(page.getByRole('button', { name: 'Present', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('a');
  await page.keyboard.press('a');
  await goToFinding(page, 'straight leg raise', 'Straight leg raise');
  await page.keyboard.press('a');

  const known = await downloadCase(page);
  expect(known).toEqual({
    patient: { age: 44, sex: 'female' },
    setting: 'chiropractic',
    findings: { 'iliac-crest-point': { value: 'present', side: 'left' }, slr: 'absent' },
  });
  const { differential } = await (await request.post('/api/assess', { data: known })).json();
  const [leader] = await shownCauses(page);
  expect(leader).toMatchObject({ condition: differential[0].condition, probability: differential[0].probability });
});

test('a place is painted on the figure or chosen from the list, and both say the same', async ({ page }) => {
  await openAssessment(page);
  await page.locator('path[data-region="groin"][data-side="left"]').first().click();
  await page.getByText('Choose from the list').first().click();
  const groin = page.getByRole('button', { name: 'Inguinal fold / front of hip, left', exact: true });
  await expect(groin).toHaveAttribute('aria-pressed', 'true');
  await groin.press('Enter');
  await expect(groin).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByText('No drawing counts as not asked.')).toBeVisible();
});

test('a line of evidence opens to its figure, its grade and its source', async ({ page }) => {
  await openSample(page);
  await page.getByRole('button', { name: /by touch, 3 of/ }).click();
  await expect(page.getByText('They share one sign and are weighed once, together.')).toBeVisible();
  await expect(page.getByText('Our estimate: no study gives this figure.').first()).toBeVisible();
});

test('what the clinician looked at and did not do is no evidence', async ({ page }) => {
  await openSample(page);
  const before = await shownCauses(page);
  await page.keyboard.press('n');
  await expect(page.getByRole('button', { name: 'Not done', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Show fewer' }).click();
  expect(await shownCauses(page)).toEqual(before);
});

test('a case that cannot be read is refused with its reasons and changes nothing', async ({ page }) => {
  await openSample(page);
  await page.getByLabel('Open case file').setInputFiles({
    name: 'case.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from('findings: { slrr: present }'),
  });
  await expect(page.getByText('findings.slrr: unknown finding; did you mean slr?')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Sample case' })).toBeVisible();
});

test('the plan opens with two keys, closes with one, and gives the focus back', async ({ page }) => {
  await openSample(page);
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await expect(page.getByRole('dialog', { name: /Open and mobilize/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator(':focus')).toHaveAttribute('data-finding', /./);
});

test('with nothing to weigh the plan says why it is empty, and proposes nothing', async ({ page }) => {
  await openAssessment(page);
  const why = 'Nothing to weigh yet. The plan follows the first finding or the first place on the drawing.';
  await expect(page.getByText(why)).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  const plan = page.getByRole('dialog', { name: 'Plan' });
  await expect(plan).toContainText(why);
  await expect(plan.getByText('By hand')).toHaveCount(0);
});

test('a phone that is touched shows no keys to press', async ({ browser, baseURL }) => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const context = await browser.newContext({ ...phone, ...(baseURL !== undefined && { baseURL }) });
  const page = await context.newPage();
  await openAssessment(page);
  await expect(page.getByLabel('Find a finding').first()).toBeVisible();
  const key = page.getByText('/', { exact: true });
  await expect(key).toBeAttached();
  await expect(key).toBeHidden();
  await context.close();
});

test('single letters do nothing once they are switched off', async ({ page }) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Case file' }).click();
  await page.getByRole('button', { name: 'Keys' }).click();
  await page.getByLabel('Single keys answer the current test').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  await expect(page.getByRole('button', { name: 'Present', exact: true })).toHaveAttribute('aria-pressed', 'false');
});
