import { expect, test } from '@playwright/test';

test('the first page loads from this server alone, and nothing complains', async ({ page, baseURL }) => {
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== baseURL) elsewhere.push(request.url());
  });
  await page.goto('/assess', { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(complaints).toEqual([]);
  expect(elsewhere).toEqual([]);
});

test('hashed files are packed and kept for good, the page itself is asked for anew', async ({ page }) => {
  const responses = new Map<string, Record<string, string>>();
  page.on('response', async (response) => responses.set(new URL(response.url()).pathname, response.headers()));
  await page.goto('/assess', { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(responses.get('/assess')?.['cache-control']).toBe('no-cache');
  const script = [...responses].find(([path]) => /^\/assets\/index-.*\.js$/.test(path))?.[1];
  expect(script).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-encoding': 'br' });
  const knowledge = [...responses].find(([path]) => /^\/knowledge\/[0-9a-f]{64}\.json$/.test(path))?.[1];
  expect(knowledge).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-encoding': 'br' });
});

test('an address that is nowhere is a problem, not a page', async ({ request }) => {
  const response = await request.get('/no/such/page');
  expect(response.status()).toBe(404);
  expect(response.headers()['content-type']).toBe('application/problem+json; charset=utf-8');
});
