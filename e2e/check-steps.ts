import { expect, type Page } from '@playwright/test';

export const checkPage = '/clinics/kinesio/check';

type Spot = readonly [across: number, down: number];

/** In hundredths of the width and height of a figure. */
const LEFT_CREST: readonly Spot[] = [
  [20, 42],
  [27, 42.5],
];
const LEFT_GROIN: readonly Spot[] = [
  [74, 66],
  [70, 70],
];

/** From the check page to the warning signs, having told age, sex and side. */
export async function tellAboutSelf(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start the check' }).click();
  await page.getByLabel('Your age in years').fill('46');
  await page.getByRole('radio', { name: 'Female', exact: true }).check();
  await page.getByRole('radio', { name: 'Left', exact: true }).check();
  await goOn(page);
  await expect(page.getByRole('heading', { name: 'First, the warning signs' })).toBeVisible();
}

export const goOn = (page: Page): Promise<void> =>
  page.getByRole('button', { name: /^(?:Continue|Yes, continue)$/ }).click();

/** None of the warning signs, up to the drawing. */
export async function noWarningSigns(page: Page): Promise<void> {
  for (const part of [1, 2, 3, 4]) {
    await expect(page.getByText(`Part ${part} of 4.`)).toBeVisible();
    await page.getByRole('button', { name: 'None of these' }).click();
  }
  await expect(page.getByRole('heading', { name: 'Where does it hurt?' })).toBeVisible();
}

/** Paints the left hip rim and the left groin. */
export async function paintCrestAndGroin(page: Page): Promise<void> {
  await paint(page, 'Back', LEFT_CREST);
  if (!(await page.getByRole('application', { name: /^Front/ }).isVisible()))
    await page.getByRole('button', { name: 'Front', exact: true }).click();
  await paint(page, 'Front', LEFT_GROIN);
}

async function paint(page: Page, view: 'Back' | 'Front', spots: readonly Spot[]): Promise<void> {
  const figure = page.getByRole('application', { name: `${view}: body to paint on` });
  await figure.scrollIntoViewIfNeeded();
  const box = await figure.boundingBox();
  const [first, ...rest] = spots;
  if (box === null || first === undefined) throw new Error(`no figure of the ${view}`);
  const at = ([across, down]: Spot): [number, number] => [
    box.x + (box.width * across) / 100,
    box.y + (box.height * down) / 100,
  ];
  await page.mouse.move(...at(first));
  await page.mouse.down();
  for (const spot of rest) await page.mouse.move(...at(spot), { steps: 5 });
  await page.mouse.up();
}

/** The same two places from the list. */
export async function listCrestAndGroin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Use a list instead' }).click();
  for (const place of ['Left: the back of your hip rim', 'Left: your groin, the fold at the front of the hip']) {
    const button = page.getByRole('button', { name: place, exact: true });
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
  }
}

/** What somebody with a sore junction says yes to; no to all else. */
const YES = ['worse-rotation', 'worse-extension', 'skin-hypersensitivity-crest'];

export const kindOf = (page: Page): Promise<string | undefined> => page.evaluate(() => document.body.dataset.check);

const title = (page: Page): Promise<string | null> => page.getByRole('heading', { level: 1 }).textContent();

/** Answers one question; false: there is none any more. */
export async function answerQuestion(page: Page): Promise<boolean> {
  if ((await kindOf(page)) !== 'question') return false;
  const before = await title(page);
  const finding = (await page.getByRole('radio').first().getAttribute('name')) ?? '';
  await page.getByRole('radio', { name: YES.includes(finding) ? 'Yes' : 'No', exact: true }).check();
  await goOn(page);
  await expect.poll(() => title(page)).not.toBe(before);
  return true;
}

/** Answers every question, up to the result. */
export async function answerQuestions(page: Page): Promise<number> {
  await expect.poll(() => kindOf(page)).toBe('question');
  let count = 0;
  while (await answerQuestion(page)) count++;
  await expect(page.getByRole('heading', { name: 'Until your visit' })).toBeVisible();
  return count;
}

/** What the result says of the causes: names, words, and boxes. */
export const shownCauses = (page: Page): Promise<readonly string[]> =>
  page
    .getByRole('region', { name: 'What your answers fit' })
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.map((item) => `${item.textContent} ${item.querySelector('[role=img]')?.getAttribute('aria-label')}`),
    );

export async function saveAndSend(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Save and send my answers with my booking' }).click();
  const code = page.getByText(/^[A-Z]{3,9} \d{4}$/);
  await expect(code).toBeVisible();
  return (await code.textContent()) ?? '';
}
