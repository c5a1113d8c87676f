import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestAuthenticator, type TestSite } from './test-authenticator.ts';
import {
  addStaffWithPassword,
  openBrowser,
  openTestSignIn,
  type TestBrowser,
  type TestSignIn,
} from './test-sign-in.ts';

const password = 'correct horse battery';
const here: TestSite = { origin: 'https://clinic.example.org', rpId: 'clinic.example.org' };

describe('a passkey', () => {
  let server: TestSignIn;
  let count = 0;
  beforeAll(async () => {
    server = await openTestSignIn({ publicUrl: here.origin });
  });
  afterAll(() => server.close());

  /** Somebody whose second proof is a passkey. */
  const someone = async () => {
    const email = `passkey-${++count}@example.org`;
    await addStaffWithPassword(server, server.clinicId, { email, password, role: 'owner' });
    const browser = openBrowser(server.app);
    await browser.post('/api/sign-in/password', { clinic: 'home', email, password });
    const device = createTestAuthenticator();
    const { challengeId, options } = (await browser.post('/api/account/passkeys/challenge')).json();
    const response = device.register(options.challenge, here);
    const added = await browser.post('/api/account/passkeys', { challengeId, name: 'Test key', response });
    expect([added.statusCode, added.json().state]).toEqual([200, 'active']);
    return { email, browser, device };
  };
  const challengeFor = async (browser: TestBrowser) => {
    const { challengeId, options } = (await browser.post('/api/sign-in/passkey/challenge')).json();
    return { challengeId: String(challengeId), challenge: String(options.challenge) };
  };
  const give = (browser: TestBrowser, challengeId: string, response: unknown, clinic = 'home') =>
    browser.post('/api/sign-in/passkey', { clinic, challengeId, response });

  it('lets in alone, and is owed after the password', async () => {
    const { email, device } = await someone();
    const browser = openBrowser(server.app);
    const { challengeId, challenge } = await challengeFor(browser);
    expect((await give(browser, challengeId, device.assert(challenge, here))).json().state).toBe('active');
    const other = openBrowser(server.app);
    const entered = await other.post('/api/sign-in/password', { clinic: 'home', email, password });
    expect(entered.json().state).toBe('second-factor');
    expect((await other.get('/api/clinics/home/staff')).statusCode).toBe(401);
  });

  it('answers a challenge once: what it signed is good for nothing when it is sent again', async () => {
    const { device } = await someone();
    const { challengeId, challenge } = await challengeFor(openBrowser(server.app));
    const signed = device.assert(challenge, here);
    const answers = await Promise.all([1, 2].map(() => give(openBrowser(server.app), challengeId, signed)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401]);
    expect((await give(openBrowser(server.app), challengeId, signed)).statusCode).toBe(401);
    const next = await challengeFor(openBrowser(server.app));
    expect((await give(openBrowser(server.app), next.challengeId, signed)).statusCode).toBe(401);
  });

  it('does not sign for another site, another device, or after its counter went back', async () => {
    const { device } = await someone();
    const tried = async (sign: (challenge: string) => unknown): Promise<number> => {
      const browser = openBrowser(server.app);
      const { challengeId, challenge } = await challengeFor(browser);
      return (await give(browser, challengeId, sign(challenge))).statusCode;
    };
    expect(await tried((it) => device.assert(it, { ...here, origin: 'https://evil.example' }))).toBe(401);
    expect(await tried((it) => device.assert(it, { ...here, rpId: 'evil.example' }))).toBe(401);
    expect(await tried((it) => createTestAuthenticator().assert(it, here))).toBe(401);
    const foreign = createTestAuthenticator().assert;
    expect(await tried((it) => ({ ...foreign(it, here), id: device.credentialId, rawId: device.credentialId }))).toBe(
      401,
    );
    expect(await tried((it) => device.assert(it, here, 9))).toBe(200);
    expect(await tried((it) => device.assert(it, here, 9))).toBe(401);
    expect(await tried((it) => device.assert(it, here, 10))).toBe(200);
  });

  it('counts for itself: using one leaves those of others as they were', async () => {
    const [mine, theirs] = [await someone(), await someone()];
    const uses = async ({ device }: typeof mine, counter: number): Promise<number> => {
      const browser = openBrowser(server.app);
      const { challengeId, challenge } = await challengeFor(browser);
      return (await give(browser, challengeId, device.assert(challenge, here, counter))).statusCode;
    };
    expect([await uses(mine, 50), await uses(theirs, 1), await uses(mine, 51)]).toEqual([200, 200, 200]);
    // Synchronized passkeys do not count, and say zero each time.
    const synchronized = await someone();
    expect([await uses(synchronized, 0), await uses(synchronized, 0)]).toEqual([200, 200]);
  });

  it('is nothing in a clinic where its owner does not work', async () => {
    const { device } = await someone();
    const browser = openBrowser(server.app);
    const { challengeId, challenge } = await challengeFor(browser);
    expect((await give(browser, challengeId, device.assert(challenge, here), 'foreign')).statusCode).toBe(401);
    expect((await browser.get('/api/session')).json().state).toBe('signed-out');
  });

  it('is added with a challenge of the same session only, and by nobody else', async () => {
    const [one, other] = [await someone(), await someone()];
    const { challengeId, options } = (await one.browser.post('/api/account/passkeys/challenge')).json();
    const response = createTestAuthenticator().register(options.challenge, here);
    const stolen = await other.browser.post('/api/account/passkeys', { challengeId, name: 'Not mine', response });
    expect(stolen.statusCode).toBe(401);
  });

  it('that is the only second proof cannot be removed', async () => {
    const { browser, device } = await someone();
    const removal = await browser.post('/api/account/passkeys/remove', { credentialId: device.credentialId });
    expect(removal.statusCode).toBe(409);
  });
});
