import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inClinic } from '../sign-in/standing.ts';
import { addStaffWithPassword, openTestSignIn, type TestSignIn } from '../sign-in/test-sign-in.ts';
import { insertFeed, revokeFeed } from '../store/messages/calendar-feeds.ts';
import { hashFeedSecret, makeFeedSecret } from '../usecases/calendars/feed-secret.ts';

describe('the address of a calendar feed', () => {
  let server: TestSignIn;
  let staffId: string;
  let secret: string;
  beforeAll(async () => {
    server = await openTestSignIn();
    const { parts, clinicId } = server;
    const person = { email: 'ana@example.org', password: 'a password of the test' };
    ({ staffId } = await addStaffWithPassword(server, clinicId, person));
    secret = makeFeedSecret(clinicId);
    const secretHash = hashFeedSecret(secret);
    await inClinic(parts, clinicId, (tx) =>
      insertFeed(tx, clinicId, { feedId: parts.newId(), staffId, secretHash, showsNames: false }),
    );
  });
  afterAll(() => server.close());
  const get = (url: string) => server.app.inject({ method: 'GET', url });

  it('gives a calendar without signing in, which nobody on the way may keep', async () => {
    const response = await get(`/api/public/calendars/${secret}.ics`);
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      ...{ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-store' },
    });
    expect(response.body).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
  });

  it('answers a wrong, an unknown and a revoked secret alike, and never logs it', async () => {
    const { parts, clinicId, foreignId } = server;
    const wrong = await Promise.all(
      [makeFeedSecret(clinicId), makeFeedSecret(foreignId), 'short'].map((it) =>
        get(`/api/public/calendars/${it}.ics`),
      ),
    );
    await inClinic(parts, clinicId, (tx) => revokeFeed(tx, clinicId, staffId));
    const answers = [...wrong, await get(`/api/public/calendars/${secret}.ics`)];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404]);
    expect(new Set(answers.map(({ body }) => body.replace(/"instance":"[^"]*"/, ''))).size).toBe(1);
    expect(server.lines.join('\n')).not.toContain(secret);
  });

  it('of a visit answers a link that is not ours with not found', async () => {
    expect((await get('/api/public/clinics/home/visits/abc/calendar.ics')).statusCode).toBe(404);
    expect((await get('/api/public/clinics/none/visits/abc/calendar.ics')).statusCode).toBe(404);
  });
});
