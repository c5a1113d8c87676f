import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { goToFinding, openAssessment, openSample } from './assessment-sheet.ts';

const SERIOUS = ['serious', 'critical'];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 820, 1440]) {
    test(`the assessment can be used with assistive technology, ${colorScheme} at ${width} wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await openSample(page);
      await goToFinding(page, 'saddle', 'New saddle numbness');
      await page.keyboard.press('p');
      await expect(page.getByRole('alert')).toContainText('Emergency');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.filter(({ impact }) => SERIOUS.includes(impact ?? '')).map(({ id }) => id)).toEqual([]);
    });
  }
}

test('nothing is cut off and nothing scrolls sideways at 320', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openSample(page);
  for (const step of ['Patient, pain', 'Safety', 'History', 'Prone']) {
    await page.getByRole('tab', { name: new RegExp(`^${step}`) }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
  await page
    .getByRole('button', { name: /^Why, and/ })
    .last()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('the theme chosen on this device holds after a reload', async ({ page }) => {
  await openAssessment(page);
  await page.getByRole('button', { name: 'Case file' }).click();
  await page.getByRole('button', { name: 'Dark' }).click();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
