import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { parse } from 'yaml';

/** Opens the assessment and waits until it can be used. */
export async function openAssessment(page: Page): Promise<void> {
  await page.goto('/assess');
  await expect(page.getByRole('heading', { name: 'Nothing to weigh yet.' })).toBeVisible();
}

export async function openSample(page: Page): Promise<void> {
  await openAssessment(page);
  await page.getByRole('main').getByRole('button', { name: 'Try a sample case' }).click();
  await expect(page.getByText('sample', { exact: true })).toBeVisible();
}

/** Goes to a finding by the search, with the keyboard only. */
export async function goToFinding(page: Page, query: string, label: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(query);
  const found = page.getByRole('listbox', { name: 'Find a finding' });
  await expect(found.getByRole('option', { selected: true })).toContainText(label);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: label, expanded: true })).toBeFocused();
}

/** The case as the screen gives it away, as a plain value. */
export async function downloadCase(page: Page): Promise<unknown> {
  await page.getByRole('button', { name: 'Case file' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download case (YAML)' }).click(),
  ]);
  return parse(await readFile(await download.path(), 'utf8'));
}

export interface ShownCause {
  readonly condition: string;
  readonly probability: number;
  readonly interval: readonly number[];
}

/** Every cause with the numbers behind what is drawn, in the order of the rows once they have settled. */
export async function shownCauses(page: Page): Promise<readonly ShownCause[]> {
  await page.getByRole('button', { name: 'Show all', exact: true }).click();
  await page.waitForTimeout(500);
  return page.locator('[data-condition]').evaluateAll((rows) =>
    rows.map((row) => ({
      condition: row.getAttribute('data-condition') ?? '',
      probability: Number(row.getAttribute('data-probability')),
      interval: (row.getAttribute('data-interval') ?? '').split(' ').map(Number),
    })),
  );
}
