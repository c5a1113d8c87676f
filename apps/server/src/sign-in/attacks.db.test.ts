import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addStaffWithPassword, openBrowser, openTestSignIn, type TestSignIn, totpOf } from './test-sign-in.ts';

const password = 'correct horse battery';
const token = 'A'.repeat(43);

describe('somebody who means harm', () => {
  let server: TestSignIn;
  let count = 0;
  beforeAll(async () => {
    server = await openTestSignIn();
  });
  afterAll(() => server.close());

  const enter = async (email: string, browser = openBrowser(server.app)) => {
    await browser.post('/api/sign-in/password', { clinic: 'home', email, password });
    return browser;
  };
  /** Somebody with an authenticator app, signed in. */
  const someone = async () => {
    const email = `target-${++count}@example.org`;
    await addStaffWithPassword(server, server.clinicId, { email, password, role: 'owner' });
    const browser = await enter(email);
    const { uri } = (await browser.post('/api/account/totp', { password })).json();
    await browser.post('/api/account/totp/confirm', { code: totpOf(uri, -1) });
    return { email, browser };
  };

  it('cannot sign a browser in, or ask for anything, from a page of another site', async () => {
    const { email } = await someone();
    const ways: readonly (readonly [string, unknown])[] = [
      ['/api/sign-in/password', { clinic: 'home', email, password }],
      ['/api/sign-in/second-factor', { clinic: 'home', kind: 'totp', code: '000000' }],
      ['/api/sign-in/password-reset', { clinic: 'home', email }],
      ['/api/sign-in/new-password', { clinic: 'home', token, password }],
      ['/api/sign-in/invitation', { clinic: 'home', token, password }],
      ['/api/sign-in/code', { clinic: 'home', email }],
      ['/api/sign-in/printed-code', { clinic: 'home', code: 'AAAA-BBBB-CCCC' }],
    ];
    for (const [url, body] of ways) {
      const answer = await openBrowser(server.app).post(url, body, { 'sec-fetch-site': 'cross-site' });
      expect([url, answer.statusCode, answer.json().code, answer.headers['set-cookie']]).toEqual([
        ...[url, 403, 'other-site', undefined],
      ]);
    }
  });

  it('has nothing of a cookie that was copied, once its owner signed out', async () => {
    const { browser } = await someone();
    const thief = openBrowser(server.app);
    for (const [name, value] of browser.cookies) thief.cookies.set(name, value);
    expect((await thief.get('/api/session')).json().state).toBe('active');
    await browser.post('/api/session/end');
    expect((await thief.get('/api/session')).json().state).toBe('signed-out');
    expect((await thief.get('/api/clinics/home/staff')).statusCode).toBe(401);
  });

  it('cannot use the cookie of a second proof that is owed in place of a session', async () => {
    const { email } = await someone();
    const halfway = await enter(email);
    const challenge = [...halfway.cookies].find(([name]) => name.includes('two_factor'));
    const forged = openBrowser(server.app);
    forged.cookies.set('junction_session', challenge?.[1] ?? 'none');
    expect(challenge).toBeDefined();
    expect((await forged.get('/api/session')).json().state).toBe('signed-out');
  });

  it('cannot guess a recovery code: five tries for each password, ten in all', async () => {
    const { email } = await someone();
    const guess = async (browser: ReturnType<typeof openBrowser>, round: number) => {
      const entry = { clinic: 'home', kind: 'recovery-code', code: `AAAAA-${String(round).padStart(5, 'B')}` };
      return (await browser.post('/api/sign-in/second-factor', entry)).json().code;
    };
    const said: string[] = [];
    for (const _ of [1, 2]) {
      const browser = await enter(email);
      for (let round = 0; round < 5; round++) said.push(await guess(browser, round));
    }
    expect(said).toEqual(Array(10).fill('wrong'));
    expect(await guess(await enter(email), 9)).toBe('too-many');
  });

  it.each([
    ['a code on paper', '/api/sign-in/printed-code', { code: 'AAAA-BBBB-CCCC' }],
    ['the link of an invitation', '/api/sign-in/invitation', { token, password: 'lamp copper window seven' }],
  ])('cannot guess %s: sixty tries from one address in a quarter of an hour', async (_, url, guess) => {
    const browser = openBrowser(server.app);
    const codes: number[] = [];
    for (let round = 0; round < 61; round++) {
      codes.push((await browser.post(url, { clinic: 'home', ...guess })).statusCode);
    }
    expect(codes).toEqual([...Array(60).fill(401), 429]);
  });
});
