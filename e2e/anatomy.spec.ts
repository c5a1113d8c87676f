import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, keepPictures } from './sign-in-steps.ts';

const flagship = '/clinics/kinesio/learn/tlj-syndrome';

async function openFigure(page: Page, path = flagship): Promise<void> {
  await page.goto(path);
  await expect(page.locator('#anatomy.live')).toBeVisible();
}

/** Whether the area of a branch is lit on that view. */
const isLit = (page: Page, side: 'back' | 'front', branch: string): Promise<boolean> =>
  page
    .locator(`[data-side="${side}"] .territory[data-branch="${branch}"]`)
    .evaluate((territory) => Number(getComputedStyle(territory).opacity) > 0.9);

const outlineOf = (page: Page, level: string) => page.locator(`#stack-${level}`).getAttribute('d');
const rowOf = (page: Page, joint: string) => page.locator(`[data-joint="${joint}"]`);

test('a branch that is chosen with the keyboard lights up where it is felt', async ({ page }) => {
  await openFigure(page);
  expect(await isLit(page, 'back', 'posterior')).toBe(true);
  await page.getByRole('radio', { name: /To the hip rim/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /To the groin/ })).toBeChecked();
  await expect.poll(() => isLit(page, 'front', 'anterior')).toBe(true);
  await expect.poll(() => isLit(page, 'back', 'posterior')).toBe(false);
  await expect(page.getByText('Lit up: the groin and the lower belly')).toBeVisible();
  await expect(page.getByText('Lit up: the back of the hip rim')).toBeHidden();
});

test('the slider turns the bones, and says which joints have stopped', async ({ page }) => {
  await openFigure(page);
  const slider = page.getByRole('slider', { name: 'Turn of the trunk' });
  await slider.focus();
  const before = await outlineOf(page, 'T10');
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', 'straight ahead');
  await expect(rowOf(page, 'T12-L1')).toContainText('rests');
  expect(await outlineOf(page, 'T10')).not.toBe(before);
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', 'turned 30 degrees to the right');
  await expect(rowOf(page, 'T10-T11')).toContainText('4°');
  await expect(rowOf(page, 'L1-L2')).toContainText(/1\.5°\s*has stopped/);
  await expect(page.locator('.turn-said')).toContainText('Trunk turned 30 degrees to the right');
});

test('a stiff and a loose junction change what each joint does', async ({ page }) => {
  await openFigure(page);
  await page.getByRole('radio', { name: /Stiff junction/ }).check();
  await expect(rowOf(page, 'T12-L1')).toContainText(/0\.5°\s*stiff: hardly turns/);
  await expect(rowOf(page, 'L1-L2')).toContainText('has to turn too much');
  await page.getByRole('radio', { name: /Loose junction/ }).check();
  await expect(rowOf(page, 'T12-L1')).toContainText(/4°\s*loose: turns too far/);
});

test.describe('with less motion', () => {
  test.use({ reducedMotion: 'reduce' });

  test('the trunk steps at once', async ({ page }) => {
    await openFigure(page);
    const inTheSameMoment = await page.getByRole('button', { name: 'Turn right' }).evaluate((button) => {
      if (button instanceof HTMLElement) button.click();
      return document.querySelector('.turn-value')?.textContent;
    });
    expect(inTheSameMoment).toBe('turned 10 degrees to the left');
    await expect(rowOf(page, 'above')).toContainText('2°');
  });
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a line of the picture can be touched, and every target is large enough', async ({ page }) => {
    await openFigure(page);
    const reach = page.locator('[data-side="front"] .course-reach[data-branch="anterior"]');
    const at = await reach.evaluate((path) => {
      if (!(path instanceof SVGPathElement)) throw new Error('no path');
      const point = path
        .getPointAtLength(path.getTotalLength() * 0.3)
        .matrixTransform(path.getScreenCTM() ?? undefined);
      return { x: point.x + scrollX, y: point.y + scrollY };
    });
    await page.evaluate((y) => scrollTo(0, y - 400), at.y);
    const scrolled = await page.evaluate(() => scrollY);
    await page.touchscreen.tap(at.x, at.y - scrolled);
    await expect(page.getByRole('radio', { name: /To the groin/ })).toBeChecked();
    const small = await page.locator('.anatomy :is(label, .button, input[type="range"])').evaluateAll((targets) =>
      targets.flatMap((target) => {
        const { width, height } = target.getBoundingClientRect();
        return width < 44 || height < 44 ? [`${target.className} ${width} × ${height}`] : [];
      }),
    );
    expect(small).toEqual([]);
  });
});

test('the figure can be used with assistive technology, light and dark, in both languages', async ({ page }) => {
  test.setTimeout(240_000); // Many states, each at three widths in two themes.
  await openFigure(page);
  await keepPictures(page, 'anatomy');
  await page.getByRole('radio', { name: /To the groin/ }).check();
  await page.getByRole('radio', { name: /Loose junction/ }).check();
  await keepPictures(page, 'anatomy-loose');
  await openFigure(page, `/es${flagship}`);
  await page.getByRole('radio', { name: /parte externa/ }).check();
  await page.setViewportSize({ width: 320, height: 700 });
  await expectAccessible(page);
  await page.goto('/clinics/kinesio');
  await expect(page.getByRole('heading', { name: 'Small joints, far-reaching nerves' })).toBeVisible();
  await keepPictures(page, 'anatomy-home');
});

test('forced colors and paper keep branches apart and hide what only a screen can do', async ({ page }) => {
  await openFigure(page);
  await page.emulateMedia({ forcedColors: 'active' });
  const dashes = await page
    .locator('[data-side="back"] .course')
    .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).strokeDasharray));
  expect(new Set(dashes).size).toBe(3);
  await expectAccessible(page);
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  await expect(page.getByRole('slider')).toBeHidden();
  await expect.poll(() => isLit(page, 'front', 'anterior')).toBe(true);
  await expect.poll(() => isLit(page, 'back', 'posterior')).toBe(true);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a branch can still be chosen, and the turn is told as a table', async ({ page }) => {
    await page.goto(flagship);
    await page.getByRole('radio', { name: /To the outer hip/ }).check();
    await expect(page.getByText('Lit up: the outer side of the hip.')).toBeVisible();
    await expect(page.getByText('Lit up: the back of the hip rim')).toBeHidden();
    await expect(page.getByRole('slider')).toBeHidden();
    await expect(rowOf(page, 'T12-L1')).toContainText('has stopped');
  });
});

test('the figure and its script stay small, gzipped', async ({ page }) => {
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  });
  await openFigure(page);
  const html = await (await page.request.get(flagship)).text();
  const figures = html
    .split('<div class="anatomy"')
    .slice(1)
    .map((rest) => rest.slice(0, rest.indexOf('<h2')));
  expect(figures.length).toBe(2);
  expect(gzipSync(figures.join('')).length).toBeLessThan(25_000);
  const sizes = (await Promise.all(scripts)).map((body) => gzipSync(body).length);
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(8_000);
});
