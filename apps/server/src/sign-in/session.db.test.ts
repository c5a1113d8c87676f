import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addStaffWithPassword, openBrowser, openTestSignIn, type TestSignIn, totpOf } from './test-sign-in.ts';

const password = 'correct horse battery';

describe('a session', () => {
  let server: TestSignIn;
  let count = 0;
  beforeAll(async () => {
    server = await openTestSignIn({ allowsSamples: true });
  });
  afterAll(() => server.close());

  const enter = async (email: string) => {
    const browser = openBrowser(server.app);
    await browser.post('/api/sign-in/password', { clinic: 'home', email, password });
    return browser;
  };
  /** A sample person comes in with the password alone, which keeps these tests short. */
  const someone = async () => {
    const email = `someone-${++count}@example.org`;
    const ids = await addStaffWithPassword(server, server.clinicId, { email, password, role: 'owner', isSample: true });
    return { email, ...ids, browser: await enter(email) };
  };
  const stateOf = async ({ get }: { readonly get: ReturnType<typeof openBrowser>['get'] }): Promise<string> =>
    (await get('/api/session')).json().state;

  it('is one cookie that no script reads and no other site sends', async () => {
    const { email } = await someone();
    const response = await openBrowser(server.app).post('/api/sign-in/password', { clinic: 'home', email, password });
    const [cookie, ...others] = response.cookies;
    expect(others).toEqual([]);
    expect(cookie).toMatchObject({ name: 'junction_session', path: '/', httpOnly: true, sameSite: 'Lax' });
    expect(cookie?.maxAge).toBe(12 * 3600);
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it('is a __Host- cookie, for https alone, where the public address is https', async () => {
    const secure = await openTestSignIn({ publicUrl: 'https://clinic.example.org', allowsSamples: true });
    await addStaffWithPassword(secure, secure.clinicId, { email: 'a@example.org', password, isSample: true });
    const browser = openBrowser(secure.app);
    const response = await browser.post('/api/sign-in/password', { clinic: 'home', email: 'a@example.org', password });
    expect(response.cookies[0]).toMatchObject({
      ...{ name: '__Host-junction_session', path: '/', httpOnly: true, sameSite: 'Lax', secure: true },
    });
    expect(response.cookies[0]?.domain).toBeUndefined();
    expect(await stateOf(browser)).toBe('active');
    await secure.close();
  });

  it('is kept as a token that is good for nothing without the signature', async () => {
    const { browser } = await someone();
    const { rows } = await sql<{
      token: string;
    }>`select token from auth.session order by "createdAt" desc limit 1`.execute(server.db);
    const bare = openBrowser(server.app);
    bare.cookies.set('junction_session', rows[0]?.token ?? '');
    expect(await stateOf(bare)).toBe('signed-out');
    expect(await stateOf(browser)).toBe('active');
  });

  it('changes nothing for a page of another site', async () => {
    const { browser } = await someone();
    const lock = async (headers: Readonly<Record<string, string>>) =>
      (await browser.post('/api/session/lock', {}, headers)).json().code;
    expect(await lock({ 'sec-fetch-site': 'cross-site' })).toBe('other-site');
    expect(await lock({ 'sec-fetch-site': 'same-site' })).toBe('other-site');
    expect(await lock({ origin: 'https://evil.example' })).toBe('other-site');
    expect(await lock({ origin: 'null' })).toBe('other-site');
    const cookie = Array.from(browser.cookies, ([name, value]) => `${name}=${value}`).join('; ');
    const silent = await server.app.inject({ method: 'POST', url: '/api/session/lock', headers: { cookie } });
    expect(silent.json().code).toBe('other-site');
    const disguised = await browser.post('/%61pi/session/lock', {}, { 'sec-fetch-site': 'cross-site' });
    expect(disguised.json().code).toBe('other-site');
    const record = await browser.post('/api/clinics/home/patients', {}, { 'sec-fetch-site': 'cross-site' });
    expect(record.json().code).toBe('other-site');
    expect(await stateOf(browser)).toBe('active');
    expect((await browser.post('/api/session/lock', {}, { origin: 'http://localhost:80' })).statusCode).toBe(200);
  });

  it('takes no form of another kind than JSON', async () => {
    const { browser } = await someone();
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await browser.post('/api/session/end', 'a=b', form)).statusCode).toBe(415);
  });

  it('does nothing while it is locked, and everything again after the password', async () => {
    const { browser } = await someone();
    expect((await browser.post('/api/session/lock')).json().state).toBe('locked');
    const refused = [
      await browser.get('/api/clinics/home'),
      await browser.get('/api/clinics/home/staff'),
      await browser.post('/api/clinics/home/patients/search', { text: 'a' }),
      await browser.get('/api/account'),
      await browser.post('/api/account/totp', { password }),
      await browser.post('/api/account/password', { current: password, next: 'another long one' }),
      await browser.post('/api/account/devices/end-all'),
      await browser.post('/api/session/step-up', { password }),
      await browser.post('/api/session/person', { kind: 'patient', id: server.clinicId }),
    ];
    expect(refused.map((it) => [it.statusCode, it.json().code])).toEqual(refused.map(() => [401, 'locked']));
    const locked = browser.cookies.get('junction_session');
    expect((await browser.post('/api/session/unlock', { password })).json().state).toBe('active');
    expect(browser.cookies.get('junction_session')).not.toBe(locked);
    const old = openBrowser(server.app);
    old.cookies.set('junction_session', locked ?? '');
    expect(await stateOf(old)).toBe('signed-out');
  });

  it('is unlocked with the PIN of the person, which opens nothing else', async () => {
    const { browser } = await someone();
    expect((await browser.post('/api/account/pin', { pin: '1234' })).statusCode).toBe(422);
    expect((await browser.post('/api/account/pin', { pin: '2580' })).statusCode).toBe(200);
    expect((await browser.post('/api/session/step-up', { pin: '2580' })).statusCode).toBe(422);
    await browser.post('/api/session/lock');
    expect((await browser.post('/api/session/unlock', { pin: '2581' })).statusCode).toBe(401);
    expect((await browser.post('/api/session/unlock', { pin: '2580' })).json().state).toBe('active');
  });

  it('is unlocked and proved again as often as the work needs, from one address too: right secrets use up no tries', async () => {
    const { browser } = await someone();
    await browser.post('/api/account/pin', { pin: '2580' });
    const codes: number[] = [];
    for (let round = 0; round < 62; round++) {
      await browser.post('/api/session/lock');
      codes.push((await browser.post('/api/session/unlock', { pin: '2580' })).statusCode);
    }
    for (let round = 0; round < 12; round++) {
      codes.push((await browser.post('/api/session/step-up', { password })).statusCode);
    }
    expect(codes).toEqual(Array(74).fill(200));
  }, 30_000);

  it('gives whoever knows the PIN no more tries at the password', async () => {
    const { browser } = await someone();
    await browser.post('/api/account/pin', { pin: '2580' });
    const guess = async () => (await browser.post('/api/session/step-up', { password: 'not the password' })).statusCode;
    const codes: number[] = [];
    for (let round = 0; round < 10; round++) {
      codes.push(await guess());
      await browser.post('/api/session/lock');
      await browser.post('/api/session/unlock', { pin: '2580' });
    }
    expect(codes).toEqual(Array(10).fill(401));
    expect(await guess()).toBe(429);
    expect((await browser.post('/api/session/step-up', { password })).statusCode).toBe(429);
  });

  it('ends after five wrong secrets while it is locked, however they come', async () => {
    const { browser } = await someone();
    await browser.post('/api/account/pin', { pin: '2580' });
    await browser.post('/api/session/lock');
    const pins = ['0001', '0002', '0003', '0004', '0005', '0006', '0007', '0008'];
    await Promise.all(pins.map((pin) => browser.post('/api/session/unlock', { pin })));
    expect((await browser.post('/api/session/unlock', { pin: '2580' })).statusCode).toBe(401);
    expect(await stateOf(browser)).toBe('signed-out');
  });

  it('locks itself after a quarter of an hour of rest, and not before', async () => {
    const { browser } = await someone();
    server.wait(14);
    expect(await stateOf(browser)).toBe('active');
    server.wait(14);
    expect(await stateOf(browser)).toBe('active');
    server.wait(16);
    expect(await stateOf(browser)).toBe('locked');
    expect(await stateOf(browser)).toBe('locked');
    await browser.post('/api/session/unlock', { password });
    expect(await stateOf(browser)).toBe('active');
  });

  it('is over after twelve hours, whatever was done with it', async () => {
    const { browser, userId } = await someone();
    await browser.post('/api/session/step-up', { password });
    await browser.post('/api/session/lock');
    await browser.post('/api/session/unlock', { password });
    const { rows } = await sql<{ hours: number }>`
      select extract(epoch from "expiresAt" - "createdAt") / 3600 as hours from auth.session where "userId" = ${userId}`.execute(
      server.db,
    );
    expect(rows.map(({ hours }) => Math.round(hours))).toEqual([12]);
    await sql`update auth.session set "expiresAt" = now() - interval '1 second' where "userId" = ${userId}`.execute(
      server.db,
    );
    expect(await stateOf(browser)).toBe('signed-out');
  });

  it('is asked to prove itself again for what needs it, and the proof holds ten minutes', async () => {
    const { browser } = await someone();
    const invite = async (email: string) => {
      const response = await browser.post('/api/clinics/home/staff', { name: 'New', email, roles: ['clinician'] });
      return [response.statusCode, response.json().code];
    };
    expect(await invite('new-1@example.org')).toEqual([403, 'step-up']);
    expect((await browser.post('/api/session/step-up', { password: 'not the password' })).statusCode).toBe(401);
    expect(await invite('new-1@example.org')).toEqual([403, 'step-up']);
    const before = browser.cookies.get('junction_session');
    expect((await browser.post('/api/session/step-up', { password })).statusCode).toBe(200);
    expect(browser.cookies.get('junction_session')).not.toBe(before);
    expect(await invite('new-1@example.org')).toEqual([201, undefined]);
    server.wait(11);
    expect(await invite('new-2@example.org')).toEqual([403, 'step-up']);
  });

  it('is proved again with a code of the app, once for each code', async () => {
    const { browser } = await someone();
    const { uri } = (await browser.post('/api/account/totp', { password })).json();
    await browser.post('/api/account/totp/confirm', { code: totpOf(uri, -1) });
    const code = totpOf(uri);
    expect((await browser.post('/api/session/step-up', { code })).statusCode).toBe(200);
    expect((await browser.post('/api/session/step-up', { code })).statusCode).toBe(401);
  });

  it('cannot be proved again with the code of an app that is only being set up', async () => {
    const { browser } = await someone();
    const { uri } = (await browser.post('/api/account/totp', { password })).json();
    expect((await browser.post('/api/session/step-up', { code: totpOf(uri) })).statusCode).toBe(401);
    expect((await browser.get('/api/account')).json().hasTotp).toBe(false);
  });

  it('of every device is listed, and ends when it is told to, here or everywhere', async () => {
    const { browser, email } = await someone();
    const second = await enter(email);
    const third = await enter(email);
    const { devices } = (await browser.get('/api/account')).json();
    expect(devices).toHaveLength(3);
    expect(devices.filter((it: { readonly isThisOne: boolean }) => it.isThisOne)).toHaveLength(1);
    const other = (await second.get('/api/account'))
      .json()
      .devices.find((it: { readonly isThisOne: boolean }) => it.isThisOne);
    await browser.post('/api/account/devices/end', { sessionId: other.sessionId });
    expect([await stateOf(browser), await stateOf(second), await stateOf(third)]).toEqual([
      ...['active', 'signed-out', 'active'],
    ]);
    await browser.post('/api/account/devices/end-all');
    expect([await stateOf(browser), await stateOf(third)]).toEqual(['signed-out', 'signed-out']);
  });

  it('of somebody else cannot be ended', async () => {
    const [one, other] = [await someone(), await someone()];
    const [device] = (await other.browser.get('/api/account')).json().devices;
    const answer = await one.browser.post('/api/account/devices/end', { sessionId: device.sessionId });
    expect(answer.statusCode).toBe(404);
    expect(await stateOf(other.browser)).toBe('active');
  });

  it('elsewhere ends when the password is changed, and the old password is refused', async () => {
    const { browser, email } = await someone();
    const second = await enter(email);
    const change = await browser.post('/api/account/password', { current: password, next: 'a new long password' });
    expect(change.json().state).toBe('active');
    expect([await stateOf(browser), await stateOf(second)]).toEqual(['active', 'signed-out']);
    expect(await stateOf(await enter(email))).toBe('signed-out');
  });

  it('keeps its password when the new one is common', async () => {
    const { browser, email } = await someone();
    for (const next of ['password1234', email, 'Clinic-Home-2026']) {
      const refused = await browser.post('/api/account/password', { current: password, next });
      expect([refused.statusCode, refused.json().errors[0].path]).toEqual([422, 'next']);
    }
    expect(await stateOf(await enter(email))).toBe('active');
  });

  it('of one clinic is nothing in another', async () => {
    const { browser } = await someone();
    expect((await browser.get('/api/clinics/foreign/staff')).statusCode).toBe(404);
    expect((await browser.get('/api/clinics/home/staff')).statusCode).toBe(200);
  });

  it('is written into the audit when it begins, and nothing secret into the log', async () => {
    const { browser, staffId, email } = await someone();
    const { entries } = (
      await browser.post('/api/clinics/home/audit/search', { action: 'sign-in', actorId: staffId })
    ).json();
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ resource: 'staff', resourceId: staffId, actor: { kind: 'staff', id: staffId } });
    const log = server.lines.join('\n');
    for (const secret of [email, password, browser.cookies.get('junction_session') ?? '-'])
      expect(log).not.toContain(secret);
  });
});
