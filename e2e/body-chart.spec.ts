import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { downloadCase, openAssessment, shownCauses } from './assessment-sheet.ts';

/** Opens the large chart in the place of the findings. */
async function openChart(page: Page): Promise<void> {
  await openAssessment(page);
  const { width } = page.viewportSize() ?? { width: 0 };
  if (width < 700) await page.getByRole('tab', { name: /^Patient, pain/ }).click();
  else if (width < 1024) await page.getByRole('button', { name: 'Patient and pain' }).click();
  await page.getByRole('button', { name: 'Draw larger' }).click();
  await expect(page.getByRole('application').first()).toBeVisible();
}

type Spot = readonly [across: number, down: number];

/** Moves the mouse over spots of a figure, given in hundredths of its width and height. */
async function paint(page: Page, view: 'Back' | 'Front', spots: readonly Spot[]): Promise<void> {
  const figure = page.getByRole('application', { name: `${view}: body to paint on` });
  await figure.scrollIntoViewIfNeeded();
  const box = await figure.boundingBox();
  if (box === null) throw new Error(`no figure of the ${view}`);
  const at = ([across, down]: Spot): [number, number] => [
    box.x + (box.width * across) / 100,
    box.y + (box.height * down) / 100,
  ];
  const [first, ...rest] = spots;
  if (first === undefined) return;
  await page.mouse.move(...at(first));
  await page.mouse.down();
  for (const spot of rest) await page.mouse.move(...at(spot), { steps: 5 });
  await page.mouse.up();
}

const LEFT_CREST: readonly Spot[] = [
  [20, 42],
  [27, 42.5],
];
const LEFT_GROIN: readonly Spot[] = [
  [74, 66],
  [70, 70],
];

/** The places that are pressed in the list beside the figures. */
async function listed(page: Page): Promise<readonly (string | null)[]> {
  const chart = page.getByRole('region', { name: 'Where it hurts' }).last();
  const list = chart.getByText('The same as a list');
  if (!(await chart.getByRole('button', { name: 'Tailbone, middle', exact: true }).isVisible())) await list.click();
  return chart
    .locator('li button[aria-pressed="true"]')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')));
}

test('painting and choosing from the list give the same case and the same numbers', async ({ page }) => {
  await openChart(page);
  await paint(page, 'Back', LEFT_CREST);
  await paint(page, 'Front', LEFT_GROIN);
  const places = await listed(page);
  expect(places).toEqual(['Posterior iliac crest and upper buttock rim, left', 'Inguinal fold / front of hip, left']);
  const drawnCase = await downloadCase(page);
  expect(drawnCase).toMatchObject({
    pain: [
      { region: 'iliac-crest', side: 'left' },
      { region: 'groin', side: 'left' },
    ],
  });
  await page.keyboard.press('Escape');
  const drawn = await shownCauses(page);

  await openChart(page);
  await expect.poll(() => listed(page)).toEqual([]);
  for (const place of places)
    await page
      .locator('.chart')
      .getByRole('button', { name: place ?? '', exact: true })
      .press('Space');
  expect(await downloadCase(page)).toEqual(drawnCase);
  await page.keyboard.press('Escape');
  expect(await shownCauses(page)).toEqual(drawn);
});

test('the figure can be marked with the keyboard alone, and what was done is said and can be taken back', async ({
  page,
}) => {
  await openChart(page);
  const front = page.getByRole('application', { name: 'Front: body to paint on' });
  const said = page.locator('.chart').getByRole('status');
  await front.focus();
  await page.keyboard.press('ArrowDown');
  const cursor = front.locator('[data-region][data-side]');
  await expect(cursor).toHaveCount(1);
  const name = `${await cursor.getAttribute('data-region')} ${await cursor.getAttribute('data-side')}`;
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(async () => `${await cursor.getAttribute('data-region')} ${await cursor.getAttribute('data-side')}`)
    .not.toBe(name);
  await expect(said).toContainText('not marked.');
  await page.keyboard.press('Space');
  await expect(said).toContainText('1 place is marked.');
  expect(await listed(page)).toHaveLength(1);
  await front.focus();
  await page.keyboard.press('Control+z');
  await expect(said).toHaveText('Undone. Nothing is marked.');
  await page.keyboard.press('Control+Shift+Z');
  await expect(said).toHaveText('Done again. 1 place is marked.');
});

test('erasing takes away what was painted, and undo brings it back', async ({ page }) => {
  await openChart(page);
  await paint(page, 'Front', LEFT_GROIN);
  const drawn = page.locator('.chart').getByRole('slider', { name: /^How strong/ });
  await expect(drawn).toHaveCount(1);
  await page.getByRole('button', { name: 'Erase', exact: true }).click();
  await paint(page, 'Front', [
    [76, 64],
    [74, 66],
    [70, 70],
    [67, 72],
  ]);
  await expect(drawn).toHaveCount(0);
  await page.locator('.chart').getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(drawn).toHaveCount(1);
});

test('a drawing on the other side than was said is asked about, and can be turned over', async ({ page }) => {
  await openChart(page);
  await page
    .getByRole('radio', { name: 'Right' })
    .or(page.getByRole('button', { name: 'Right', exact: true }))
    .first()
    .click();
  await paint(page, 'Front', LEFT_GROIN);
  const guard = page.locator('.chart').getByRole('alert');
  await expect(guard).toContainText('The main complaint is on the right, but the paint is on the left.');
  await guard.getByRole('button', { name: /swap left and right/ }).click();
  await expect(guard).toHaveCount(0);
  expect(await listed(page)).toEqual(['Inguinal fold / front of hip, right']);
});

test('a finger paints on a phone, on the zoom and on the whole body alike', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await openChart(page);
  const touch = await context.newCDPSession(page);
  for (const zoomed of [true, false]) {
    if (!zoomed) await page.getByRole('button', { name: 'Show the whole body' }).click();
    const figure = page.getByRole('application', { name: 'Back: body to paint on' });
    await figure.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    const box = await figure.boundingBox();
    if (box === null) throw new Error('no figure');
    const [x, y] = zoomed
      ? [box.x + box.width * 0.22, box.y + box.height * 0.42]
      : [box.x + box.width * 0.37, box.y + box.height * 0.52];
    const point = (step: number) => [{ x: x + step, y: y + step / 2 }];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: point(0) });
    for (let step = 1; step < 8; step++)
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: point(step) });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(page.locator('.chart').getByRole('status')).toContainText(zoomed ? '1 place' : '2 places');
  }
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 820, 1440]) {
    test(`the chart can be used with assistive technology, ${colorScheme} at ${width} wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await openChart(page);
      await paint(page, 'Back', LEFT_CREST);
      await page.getByText('The same as a list').click();
      const { violations } = await new AxeBuilder({ page }).include('.chart').analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }
}

test('nerve territories are drawn on request, with how much of each is painted', async ({ page }) => {
  await openChart(page);
  await paint(page, 'Back', LEFT_CREST);
  const posterior = page.locator('.chart').getByText('Posterior branch, T11–L1: crest and upper buttock');
  await expect(posterior).toHaveCount(0);
  await page.getByRole('button', { name: 'Nerve territories' }).click();
  await expect(posterior.locator('..')).toHaveText(/painted: left \d+ %$/);
});
