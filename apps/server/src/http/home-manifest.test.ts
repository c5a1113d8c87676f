import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildTestApp, type TestApp } from './test-app.ts';

let server: TestApp;
beforeAll(async () => {
  server = await buildTestApp();
});
afterAll(() => server.app.close());

it('lets a phone keep the place of a clinic’s patients, and names neither clinic nor condition', async () => {
  const response = await server.app.inject('/clinics/kinesio/me.webmanifest');
  expect(response.statusCode).toBe(200);
  expect(response.headers['content-type']).toBe('application/manifest+json; charset=utf-8');
  expect(response.json()).toMatchObject({
    ...{ start_url: '/clinics/kinesio/me', scope: '/clinics/kinesio/me', name: 'My plan', display: 'standalone' },
  });
});

it('has no place for what can be no name of a clinic', async () => {
  expect((await server.app.inject('/clinics/No%20Clinic/me.webmanifest')).statusCode).toBe(400);
});
