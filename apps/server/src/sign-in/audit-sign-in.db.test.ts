import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addStaffWithPassword,
  openBrowser,
  openTestSignIn,
  type TestBrowser,
  type TestSignIn,
  totpOf,
} from './test-sign-in.ts';

const password = 'correct horse battery';

describe('the audit of signing in', () => {
  let server: TestSignIn;
  let count = 0;
  beforeAll(async () => {
    server = await openTestSignIn({ allowsSamples: true });
  });
  afterAll(() => server.close());

  const enter = async (email: string, given = password): Promise<TestBrowser> => {
    const browser = openBrowser(server.app);
    await browser.post('/api/sign-in/password', { clinic: 'home', email, password: given });
    return browser;
  };
  /** A sample person comes in with the password alone, which keeps these tests short. */
  const someone = async () => {
    const email = `audited-${++count}@example.org`;
    const ids = await addStaffWithPassword(server, server.clinicId, { email, password, role: 'owner', isSample: true });
    return { email, ...ids };
  };
  interface Row {
    readonly action: string;
    readonly actor_kind: string;
    readonly actor_id: string;
    readonly request_id: string;
  }
  const rowsAbout = async (staffId: string | null): Promise<readonly Row[]> => {
    await server.parts.later.settle();
    const { rows } = await server.db.transaction().execute(async (tx) => {
      await sql`select set_config('app.clinic_id', ${server.clinicId}, true)`.execute(tx);
      return sql<Row>`select action, actor_kind, actor_id, request_id from audit_entries
        where resource = 'staff' and resource_id is not distinct from ${staffId}::uuid order by at, entry_id`.execute(
        tx,
      );
    });
    return rows;
  };
  const actionsAbout = async (staffId: string): Promise<readonly string[]> =>
    (await rowsAbout(staffId)).map(({ action }) => action);

  it('has each coming in, locking, unlocking, proof and going, in the person’s own name', async () => {
    const { email, staffId } = await someone();
    const browser = await enter(email);
    await browser.post('/api/session/lock');
    await browser.post('/api/session/unlock', { password });
    await browser.post('/api/session/step-up', { password });
    await browser.post('/api/session/end');
    const rows = await rowsAbout(staffId);
    expect(rows.map(({ action }) => action)).toEqual(['sign-in', 'lock', 'unlock', 'proof', 'sign-out']);
    for (const row of rows) expect([row.actor_kind, row.actor_id]).toEqual(['staff', staffId]);
  });

  it('has each secret that did not match, at the door and inside', async () => {
    const { email, staffId } = await someone();
    await enter(email, 'not the password');
    const browser = await enter(email);
    await browser.post('/api/session/step-up', { password: 'not the password' });
    await browser.post('/api/session/lock');
    await browser.post('/api/session/unlock', { password: 'not the password' });
    await browser.post('/api/session/unlock', { password });
    await browser.post('/api/account/password', { current: 'not the password', next: 'lamp copper window seven' });
    expect(await actionsAbout(staffId)).toEqual([
      ...['sign-in-failed', 'sign-in', 'proof-failed', 'lock', 'proof-failed', 'unlock', 'proof-failed'],
    ]);
    const [refused] = await rowsAbout(staffId);
    expect([refused?.actor_kind, refused?.actor_id]).toEqual(['system', 'sign-in']);
  });

  it('has a change of the password, of the PIN and of each second proof; with an app a new session begins', async () => {
    const { email, staffId } = await someone();
    const browser = await enter(email);
    const { uri } = (await browser.post('/api/account/totp', { password })).json();
    await browser.post('/api/account/totp/confirm', { code: totpOf(uri, -1) });
    await browser.post('/api/account/recovery-codes', { password });
    await browser.post('/api/account/pin', { pin: '2580' });
    await browser.post('/api/account/totp/remove', { password });
    await browser.post('/api/account/password', { current: password, next: 'lamp copper window seven' });
    await browser.post('/api/account/devices/end-all');
    expect(await actionsAbout(staffId)).toEqual([
      ...['sign-in', 'sign-in', 'factor-change', 'factor-change', 'factor-change', 'sign-in', 'factor-change'],
      ...['password-change', 'sign-out'],
    ]);
  });

  it('has a code of the app that was wrong, by whose password was right', async () => {
    const { email, staffId } = await someone();
    const first = await enter(email);
    const { uri } = (await first.post('/api/account/totp', { password })).json();
    await first.post('/api/account/totp/confirm', { code: totpOf(uri, -1) });
    const browser = await enter(email);
    await browser.post('/api/sign-in/second-factor', { clinic: 'home', kind: 'totp', code: '000000' });
    // Turning the app on begins a new session in the same moment: which of the two is written first does not matter.
    expect((await actionsAbout(staffId)).toSorted()).toEqual(['factor-change', 'sign-in', 'sign-in', 'sign-in-failed']);
  });

  it('has a screen that locked itself, once, as done by the server', async () => {
    const { email, staffId } = await someone();
    const browser = await enter(email);
    server.wait(16);
    await Promise.all([browser.get('/api/session'), browser.get('/api/session'), browser.get('/api/session')]);
    const rows = await rowsAbout(staffId);
    expect(rows.map(({ action, actor_kind }) => [action, actor_kind])).toEqual([
      ['sign-in', 'staff'],
      ['lock', 'system'],
    ]);
  });

  it('has tries with an address that nobody has, without the address, and none of another clinic', async () => {
    const before = (await rowsAbout(null)).length;
    const elsewhere = 'elsewhere@example.org';
    await addStaffWithPassword(server, server.foreignId, { email: elsewhere, password });
    await enter('nobody@example.org');
    await enter(elsewhere);
    const rows = await rowsAbout(null);
    expect(rows.slice(before).map(({ action }) => action)).toEqual(['sign-in-failed', 'sign-in-failed']);
    expect(JSON.stringify(rows)).not.toContain('example.org');
  });

  it('names the request, as the log does', async () => {
    const { email, staffId } = await someone();
    const browser = openBrowser(server.app);
    const answer = await browser.post('/api/sign-in/password', { clinic: 'home', email, password });
    expect((await rowsAbout(staffId))[0]?.request_id).toBe(answer.headers['x-request-id']);
  });

  it('is found by an owner, by what was done', async () => {
    const { email, staffId } = await someone();
    await enter(email, 'not the password');
    await server.parts.later.settle();
    const owner = await enter(email);
    const { entries } = (
      await owner.post('/api/clinics/home/audit/search', { action: 'sign-in-failed', resource: 'staff', limit: 1 })
    ).json();
    expect(entries[0]).toMatchObject({ resourceId: staffId, actor: { kind: 'system', id: 'sign-in' } });
  });
});
