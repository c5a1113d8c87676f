import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addStaffWithPassword,
  openBrowser,
  openTestSignIn,
  type TestBrowser,
  type TestSignIn,
} from './test-sign-in.ts';

const password = 'correct horse battery';

describe('an invitation', () => {
  let server: TestSignIn;
  let owner: TestBrowser;
  beforeAll(async () => {
    server = await openTestSignIn({ allowsSamples: true });
    owner = await anOwner('owner@example.org', server.clinicId, 'home');
  });
  afterAll(() => server.close());

  const anOwner = async (email: string, clinicId: string, clinic: string): Promise<TestBrowser> => {
    await addStaffWithPassword(server, clinicId, { email, password, role: 'owner', isSample: true });
    const browser = openBrowser(server.app);
    await browser.post('/api/sign-in/password', { clinic, email, password });
    await browser.post('/api/session/step-up', { password });
    return browser;
  };
  /** Invites and returns what the mail says after the # of its link. */
  const invite = async (email: string, by = owner, clinic = 'home') => {
    const person = { name: 'New Person', email, roles: ['clinician'] };
    const { staffId } = (await by.post(`/api/clinics/${clinic}/staff`, person)).json();
    return { staffId, token: await send(staffId, by, clinic) };
  };
  const send = async (staffId: string, by = owner, clinic = 'home'): Promise<string> => {
    await by.post(`/api/clinics/${clinic}/staff/${staffId}/invitation`);
    const { mails } = (await by.get(`/api/clinics/${clinic}/outbox`)).json();
    return mails[0].linkPath.split('#')[1];
  };
  const accept = (token: string, given = password, clinic = 'home', browser = openBrowser(server.app)) =>
    browser.post('/api/sign-in/invitation', { clinic, token, password: given });

  it('makes somebody a sign-in, with a second proof to set up next', async () => {
    const { token } = await invite('new@example.org');
    const browser = openBrowser(server.app);
    expect((await accept(token, password, 'home', browser)).json()).toMatchObject({
      ...{ state: 'set-up', person: { name: 'New Person', roles: ['clinician'] } },
    });
    expect((await browser.get('/api/clinics/home/staff')).statusCode).toBe(401);
    const again = openBrowser(server.app);
    const entry = { clinic: 'home', email: 'new@example.org', password };
    expect((await again.post('/api/sign-in/password', entry)).json().state).toBe('set-up');
  });

  it('is good once, and only the newest', async () => {
    const { staffId, token } = await invite('twice@example.org');
    const newer = await send(staffId);
    expect((await accept(token)).statusCode).toBe(401);
    const answers = await Promise.all([accept(newer), accept(newer)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401]);
    expect((await accept(newer)).statusCode).toBe(401);
    expect((await owner.post(`/api/clinics/home/staff/${staffId}/invitation`)).statusCode).toBe(409);
  });

  it('is good in its own clinic only, and asks for a password of twelve characters that is not common', async () => {
    const { token } = await invite('strict@example.org');
    expect((await accept(token, password, 'foreign')).statusCode).toBe(401);
    const short = await accept(token, 'too short');
    expect([short.statusCode, short.json().errors[0].path]).toEqual([422, 'password']);
    const common = await accept(token, 'password1234');
    expect([common.statusCode, common.json().errors[0].path]).toEqual([422, 'password']);
    expect((await accept(token)).statusCode).toBe(200);
  });

  it('to another clinic asks who signs in already for the password that they have', async () => {
    const { token } = await invite('both@example.org');
    await accept(token);
    const other = await anOwner('other-owner@example.org', server.foreignId, 'foreign');
    const second = await invite('both@example.org', other, 'foreign');
    expect((await accept(second.token, 'a password of my own', 'foreign')).statusCode).toBe(401);
    expect((await accept(second.token, password, 'foreign')).json().clinic.slug).toBe('foreign');
  });

  it('of somebody who was removed is void', async () => {
    const { staffId, token } = await invite('removed@example.org');
    await owner.post(`/api/clinics/home/staff/${staffId}/removal`, { version: 1 });
    expect((await accept(token)).statusCode).toBe(401);
  });

  it('is sent by an owner only, who has proved again who they are', async () => {
    const email = 'plain@example.org';
    await addStaffWithPassword(server, server.clinicId, { email, password, role: 'clinician', isSample: true });
    const browser = openBrowser(server.app);
    await browser.post('/api/sign-in/password', { clinic: 'home', email, password });
    await browser.post('/api/session/step-up', { password });
    expect((await browser.get('/api/clinics/home/outbox')).statusCode).toBe(403);
    const { staffId } = await invite('target@example.org');
    expect((await browser.post(`/api/clinics/home/staff/${staffId}/invitation`)).statusCode).toBe(403);
  });
});
