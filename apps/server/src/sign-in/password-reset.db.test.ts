import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listMail } from '../store/sign-in/mail-outbox.ts';
import { inClinic } from './standing.ts';
import { addStaffWithPassword, openBrowser, openTestSignIn, type TestSignIn, totpOf } from './test-sign-in.ts';

const password = 'correct horse battery';
const next = 'lamp copper window seven';

describe('a forgotten password', () => {
  let server: TestSignIn;
  let count = 0;
  beforeAll(async () => {
    server = await openTestSignIn();
  });
  afterAll(() => server.close());

  /** Somebody with an authenticator app, signed in. */
  const someone = async () => {
    const email = `forgetful-${++count}@example.org`;
    const ids = await addStaffWithPassword(server, server.clinicId, { email, password, role: 'owner' });
    const browser = openBrowser(server.app);
    await browser.post('/api/sign-in/password', { clinic: 'home', email, password });
    const { uri } = (await browser.post('/api/account/totp', { password })).json();
    await browser.post('/api/account/totp/confirm', { code: totpOf(uri, -1) });
    return { email, browser, uri: String(uri), ...ids };
  };
  const ask = (email: string, clinic = 'home') =>
    openBrowser(server.app).post('/api/sign-in/password-reset', { clinic, email });
  const mailsTo = async (email: string, clinicId = server.clinicId) => {
    await server.parts.later.settle();
    const mails = await inClinic(server.parts, clinicId, (tx) => listMail(tx, clinicId));
    return mails.filter(({ recipient }) => recipient === email);
  };
  /** What the newest mail to the address says after the # of its link. */
  const tokenFor = async (email: string): Promise<string> => {
    await ask(email);
    return (await mailsTo(email))[0]?.linkPath?.split('#')[1] ?? '';
  };
  const set = (token: string, given = next, clinic = 'home') =>
    openBrowser(server.app).post('/api/sign-in/new-password', { clinic, token, password: given });
  const enter = async (email: string, given: string) => {
    const browser = openBrowser(server.app);
    const { state } = (await browser.post('/api/sign-in/password', { clinic: 'home', email, password: given })).json();
    return { browser, state };
  };

  it('is set anew with the mailed link; the second proof is still asked for', async () => {
    const { email, uri } = await someone();
    const answer = await set(await tokenFor(email));
    expect([answer.statusCode, answer.json(), answer.headers['set-cookie']]).toEqual([200, {}, undefined]);
    expect((await enter(email, password)).state).toBeUndefined();
    const { browser, state } = await enter(email, next);
    expect(state).toBe('code-asked');
    expect((await browser.get('/api/clinics/home/staff')).statusCode).toBe(401);
    const proved = await browser.post('/api/sign-in/second-factor', {
      ...{ clinic: 'home', kind: 'totp', code: totpOf(uri) },
    });
    expect(proved.json().state).toBe('active');
  });

  it('signs out every device when it is set anew, and voids a second proof that was still owed', async () => {
    const { email, browser, uri } = await someone();
    const halfway = await enter(email, password);
    expect(halfway.state).toBe('code-asked');
    await set(await tokenFor(email));
    expect((await browser.get('/api/session')).json().state).toBe('signed-out');
    const late = await halfway.browser.post('/api/sign-in/second-factor', {
      ...{ clinic: 'home', kind: 'totp', code: totpOf(uri) },
    });
    expect(late.statusCode).toBe(401);
  });

  it('is asked for with the same answer for every address, and mail goes only to who works here', async () => {
    const { email } = await someone();
    const elsewhere = 'elsewhere@example.org';
    await addStaffWithPassword(server, server.foreignId, { email: elsewhere, password });
    const sample = 'sample@example.org';
    await addStaffWithPassword(server, server.clinicId, { email: sample, password, isSample: true });
    const answers = [await ask(email), await ask('nobody@example.org'), await ask(elsewhere), await ask(sample)];
    const said = answers.map(({ statusCode, body, headers }) => [statusCode, body, headers['set-cookie']]);
    expect(said).toEqual(said.map(() => [202, '{}', undefined]));
    expect(await mailsTo(email)).toHaveLength(1);
    for (const other of ['nobody@example.org', elsewhere, sample]) expect(await mailsTo(other)).toEqual([]);
  });

  it('is set with a link that is good once, even from two places at the same time', async () => {
    const token = await tokenFor((await someone()).email);
    const answers = await Promise.all([set(token), set(token, 'another copper window seven')]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401]);
    expect((await set(token)).statusCode).toBe(401);
  });

  it('is set with the newest link only, in the clinic that mailed it, for half an hour', async () => {
    const { email } = await someone();
    const [older, newer] = [await tokenFor(email), await tokenFor(email)];
    expect((await set(older)).statusCode).toBe(401);
    expect((await set(newer, next, 'foreign')).statusCode).toBe(401);
    const { rows } = await sql<{ minutes: number }>`
      select extract(epoch from "expiresAt" - now()) / 60 as minutes from auth.verification
      where starts_with("identifier", 'password-reset')
      order by "createdAt" desc limit 1`.execute(server.db);
    expect(Math.round(Number(rows[0]?.minutes))).toBe(30);
    await sql`update auth.verification set "expiresAt" = now() - interval '1 second'`.execute(server.db);
    expect((await set(newer)).statusCode).toBe(401);
    expect((await enter(email, password)).state).toBe('code-asked');
  });

  it('stays as it is when the new one is common, and the link stays good', async () => {
    const { email } = await someone();
    const token = await tokenFor(email);
    for (const [given, path] of [
      ['password1234', 'password'],
      [email, 'password'],
      ['clinic-home-2026', 'password'],
      ['too short', 'password'],
    ] as const) {
      const refused = await set(token, given);
      expect([refused.statusCode, refused.json().errors[0].path]).toEqual([422, path]);
    }
    expect((await set(token)).statusCode).toBe(200);
  });

  it('lets in again who was shut out by too many tries', async () => {
    const { email } = await someone();
    for (let round = 0; round < 11; round++) await enter(email, `guess number ${round}`);
    expect((await enter(email, password)).state).toBeUndefined();
    await set(await tokenFor(email));
    expect((await enter(email, next)).state).toBe('code-asked');
  });

  it('is in the audit, by whom it was set anew', async () => {
    const { email, staffId } = await someone();
    await set(await tokenFor(email));
    const { rows } = await inClinic(server.parts, server.clinicId, (tx) =>
      sql<{ actor_id: string; resource_id: string }>`
        select actor_id, resource_id from audit_entries where action = 'password-reset'
        order by entry_id desc limit 1`.execute(tx),
    );
    expect(rows).toEqual([{ actor_id: staffId, resource_id: staffId }]);
  });

  it('is mailed about four times in a quarter of an hour at most, which nobody is told', async () => {
    const { email } = await someone();
    for (let round = 0; round < 6; round++) expect((await ask(email)).statusCode).toBe(202);
    expect(await mailsTo(email)).toHaveLength(4);
  });

  it('is not set by guessing: sixty tries from one address in a quarter of an hour', async () => {
    const browser = openBrowser(server.app);
    const codes: number[] = [];
    for (let round = 0; round < 61; round++) {
      const token = String(round).padStart(43, 'A');
      const tried = await browser.post('/api/sign-in/new-password', { clinic: 'home', token, password: next });
      codes.push(tried.statusCode);
    }
    expect(codes).toEqual([...Array(60).fill(401), 429]);
  });

  it('of somebody who was removed is not set anew', async () => {
    const { email, staffId } = await someone();
    const token = await tokenFor(email);
    await inClinic(server.parts, server.clinicId, (tx) =>
      sql`update staff set removed_at = now() where clinic_id = ${server.clinicId} and staff_id = ${staffId}`.execute(
        tx,
      ),
    );
    expect((await set(token)).statusCode).toBe(401);
  });

  it('is kept by a hash of the link alone, and the link is in no log', async () => {
    const { email } = await someone();
    const token = await tokenFor(email);
    const { rows } = await sql<{ row: string }>`select v::text as row from auth.verification v`.execute(server.db);
    expect(rows.filter(({ row }) => row.includes(token))).toEqual([]);
    await set(token);
    const log = server.lines.join('\n');
    for (const secret of [token, email, next]) expect(log).not.toContain(secret);
  });
});
