import { expect, test } from '@playwright/test';
import { goToFinding, openAssessment } from './assessment-sheet.ts';

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
  { width: 720, height: 450 },
]) {
  test(`a red flag stays in view however far one scrolls, at ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openAssessment(page);
    await goToFinding(page, 'saddle', 'New saddle numbness');
    await page.keyboard.press('p');
    const banner = page.getByRole('alert');
    await expect(banner).toContainText('Emergency: Possible cauda equina syndrome. No manual treatment.');
    await page.evaluate(() => {
      window.scrollTo(0, document.body.scrollHeight);
      for (const element of document.querySelectorAll('*')) element.scrollTop = element.scrollHeight;
    });
    await expect(banner.getByText('Emergency:').first()).toBeInViewport();
    await expect(page.getByRole('heading', { name: 'See to the red flag first.' }).first()).toBeAttached();
  });
}

test('a red flag goes when the answer it rests on is taken back, and the sentence never says ruled out', async ({
  page,
}) => {
  await openAssessment(page);
  await goToFinding(page, 'saddle', 'New saddle numbness');
  await page.keyboard.press('p');
  await expect(page.getByRole('alert')).toContainText('Emergency');
  await page.keyboard.press('p');
  await expect(page.getByRole('alert')).toBeEmpty();
  await expect(page.locator('body')).not.toContainText(/ruled? out/i);
});
