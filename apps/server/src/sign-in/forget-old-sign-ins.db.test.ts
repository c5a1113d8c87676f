import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { forgetOldSignIns } from '../usecases/sign-in/forget-old-sign-ins.ts';
import { addStaffWithPassword, openBrowser, openTestSignIn } from './test-sign-in.ts';

it('forgets sessions that ended and tries that no longer count, and nothing else', async () => {
  const server = await openTestSignIn({ allowsSamples: true });
  const [email, password] = ['a@example.org', 'correct horse battery'];
  await addStaffWithPassword(server, server.clinicId, { email, password, isSample: true });
  const browsers = [openBrowser(server.app), openBrowser(server.app)];
  for (const browser of browsers) await browser.post('/api/sign-in/password', { clinic: 'home', email, password });
  await sql`update auth.session set "expiresAt" = now() - interval '1 hour'
    where id = (select id from auth.session limit 1)`.execute(server.db);
  await sql`update auth.attempts set ends_at = now() - interval '1 hour'
    where attempt_key = (select attempt_key from auth.attempts limit 1)`.execute(server.db);
  const count = async () => {
    const { rows } = await sql<{ sessions: number; attempts: number }>`
      select (select count(*)::int from auth.session) as sessions, (select count(*)::int from auth.attempts) as attempts`.execute(
      server.db,
    );
    return rows[0];
  };
  expect(await count()).toEqual({ sessions: 2, attempts: 2 });
  await forgetOldSignIns(server.db);
  expect(await count()).toEqual({ sessions: 1, attempts: 1 });
  await server.close();
});
