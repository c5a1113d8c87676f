import { expect, it } from 'vitest';
import { wordsInJourney } from './words-in-journeys.ts';

it('what journeys type and whom they name is found, and what only stands on the screen is not', () => {
  const words = wordsInJourney(`
    import { test } from '@playwright/test';
    const family = 'berg.family@mail.example';
    test('Anna Title does nothing', async ({ page }) => {
      await page.getByLabel('Given name').fill('Robin Newcomer');
      await page.keyboard.type('saddle');
      await page.request.post('/x', { data: { givenName: 'Siv', birthDate: '1991-01-30', phone: '+1 (605) 555-0101' } });
      await page.goto(\`/x?mail=nobody@mail.example\${1}\`);
      await page.getByText('2026-12-01').click();
    });`);
  expect(words).toEqual(
    expect.arrayContaining([
      { kind: 'e-mail', text: 'berg.family@mail.example' },
      { kind: 'typed', text: 'Robin Newcomer' },
      { kind: 'name', text: 'Siv' },
      { kind: 'birth date', text: '1991-01-30' },
      { kind: 'phone', text: '+1 (605) 555-0101' },
      { kind: 'e-mail', text: 'nobody@mail.example' },
    ]),
  );
  expect(words).toHaveLength(6);
});
