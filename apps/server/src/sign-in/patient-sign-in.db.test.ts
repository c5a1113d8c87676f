import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureContactPoint, insertContact } from '../store/contacts.ts';
import { ensureGuardian, insertGuardianship } from '../store/guardians.ts';
import { insertPatient } from '../store/patients.ts';
import { listMail } from '../store/sign-in/mail-outbox.ts';
import { inClinic } from './standing.ts';
import { addStaffWithPassword, makeId, openBrowser, openTestSignIn, type TestSignIn } from './test-sign-in.ts';

describe('a patient', () => {
  let server: TestSignIn;
  beforeAll(async () => {
    server = await openTestSignIn({ allowsSamples: true });
  });
  afterAll(() => server.close());

  const anAddress = (): string => `p-${randomUUID()}@example.org`;

  const addPatient = async (givenName: string, email?: string, relation: 'self' | 'shared' = 'self') => {
    const patientId = makeId();
    const { parts, clinicId } = server;
    await inClinic(parts, clinicId, async (tx) => {
      await insertPatient(tx, clinicId, {
        ...{ patientId, givenName, familyName: 'Testcase', preferredName: null, birthDate: '1980-02-03', sex: null },
        ...{ searchKey: givenName.toLowerCase(), isSample: false },
      });
      if (email === undefined) return;
      const contactPointId = await ensureContactPoint(tx, clinicId, { kind: 'email', value: email }, makeId());
      await insertContact(tx, clinicId, { patientContactId: makeId(), patientId, contactPointId, relation });
    });
    return patientId;
  };

  const mailsTo = (email: string) =>
    inClinic(server.parts, server.clinicId, async (tx) =>
      (await listMail(tx, server.clinicId)).filter(({ recipient }) => recipient === email),
    );
  const codeOf = async (email: string): Promise<string> =>
    /\b[0-9]{6}\b/.exec((await mailsTo(email))[0]?.body ?? '')?.[0] ?? 'none';

  const askForCode = async (email: string, clinic = 'home', browser = openBrowser(server.app)) => {
    const answer = await browser.post('/api/sign-in/code', { clinic, email });
    await server.parts.later.settle();
    return answer;
  };
  const give = (email: string, code: string, browser = openBrowser(server.app)) =>
    browser.post('/api/sign-in/code/check', { clinic: 'home', email, code });

  it('comes in with a mailed code, to their own record and no other', async () => {
    const email = anAddress();
    const [own, other] = [await addPatient('Ann', email), await addPatient('Bea')];
    await askForCode(email);
    const browser = openBrowser(server.app);
    const entered = await give(email, await codeOf(email), browser);
    expect(entered.json()).toMatchObject({
      state: 'active',
      person: { kind: 'patient', id: own, name: 'Ann Testcase' },
    });
    expect((await browser.get(`/api/clinics/home/patients/${own}`)).statusCode).toBe(200);
    expect((await browser.get(`/api/clinics/home/patients/${other}`)).statusCode).toBe(404);
    expect((await browser.get('/api/clinics/home/staff')).statusCode).toBe(403);
    expect((await browser.get('/api/account')).statusCode).toBe(401);
  });

  it('uses a code once', async () => {
    const email = anAddress();
    await addPatient('Cara', email);
    await askForCode(email);
    const code = await codeOf(email);
    const answers = await Promise.all([give(email, code), give(email, code), give(email, code)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401, 401]);
    expect((await give(email, code)).statusCode).toBe(401);
  });

  it('has three tries for a code, at once or one after the other', async () => {
    const email = anAddress();
    await addPatient('Dora', email);
    await askForCode(email);
    const code = await codeOf(email);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let round = 0; round < 3; round++) expect((await give(email, wrong)).statusCode).toBe(401);
    expect((await give(email, code)).statusCode).toBe(401);
  });

  it('cannot be guessed: ten tries for an address in a quarter of an hour, whether or not anyone has it', async () => {
    const known = anAddress();
    await addPatient('Ella', known);
    for (const email of [known, anAddress()]) {
      const codes: number[] = [];
      for (let round = 0; round < 11; round++) codes.push((await give(email, `00000${round % 10}`)).statusCode);
      expect(codes).toEqual([...Array(10).fill(401), 429]);
    }
  });

  it('learns nothing of whether an address is known', async () => {
    const email = anAddress();
    await addPatient('Faye', email);
    const [known, unknown] = [await askForCode(email), await askForCode(anAddress())];
    expect([unknown.statusCode, unknown.body]).toEqual([known.statusCode, known.body]);
    const said = (answer: { readonly body: string }) => answer.body.replace(/"instance":"[^"]*"/, '');
    const [wrong, nobody] = [await give(email, '123123'), await give(anAddress(), '123123')];
    expect([nobody.statusCode, said(nobody)]).toEqual([wrong.statusCode, said(wrong)]);
    expect(await mailsTo(email)).toHaveLength(1);
  });

  it('is not flooded with mail: four in a quarter of an hour, and who asks is told nothing', async () => {
    const email = anAddress();
    await addPatient('Gale', email);
    const answers: number[] = [];
    for (let round = 0; round < 6; round++) answers.push((await askForCode(email)).statusCode);
    expect(answers).toEqual(Array(6).fill(202));
    expect(await mailsTo(email)).toHaveLength(4);
  });

  it('says who it is where an address is shared, may change it, and is nobody else', async () => {
    const email = anAddress();
    const [ann, ben] = [await addPatient('Hanna', email, 'shared'), await addPatient('Ian', email, 'shared')];
    const stranger = await addPatient('Stranger');
    await askForCode(email);
    const browser = openBrowser(server.app);
    const entered = (await give(email, await codeOf(email), browser)).json();
    expect([entered.state, entered.people.map((it: { readonly name: string }) => it.name)]).toEqual([
      ...['choose-person', ['Hanna Testcase', 'Ian Testcase']],
    ]);
    expect((await browser.get(`/api/clinics/home/patients/${ann}`)).statusCode).toBe(401);
    expect((await browser.post('/api/session/person', { kind: 'patient', id: stranger })).statusCode).toBe(401);
    const before = browser.cookies.get('junction_session');
    expect((await browser.post('/api/session/person', { kind: 'patient', id: ann })).json().state).toBe('active');
    expect(browser.cookies.get('junction_session')).not.toBe(before);
    expect((await browser.get(`/api/clinics/home/patients/${ann}`)).statusCode).toBe(200);
    expect((await browser.get(`/api/clinics/home/patients/${ben}`)).statusCode).toBe(404);
    await browser.post('/api/session/person', { kind: 'patient', id: ben });
    expect((await browser.get(`/api/clinics/home/patients/${ben}`)).statusCode).toBe(200);
  });

  it('sees and ends the devices that are signed in as them, and none of others at the same address', async () => {
    const email = anAddress();
    const [ann, ben] = [await addPatient('Pia', email, 'shared'), await addPatient('Quin', email, 'shared')];
    const comeIn = async (id: string) => {
      await askForCode(email);
      const browser = openBrowser(server.app);
      await give(email, await codeOf(email), browser);
      await browser.post('/api/session/person', { kind: 'patient', id });
      return browser;
    };
    const [first, second, other] = [await comeIn(ann), await comeIn(ann), await comeIn(ben)];
    const own = (await first.get('/api/own')).json();
    expect(own.records).toEqual([{ patientId: ann, name: 'Pia Testcase' }]);
    expect(own.devices.map((it: { readonly isThisOne: boolean }) => it.isThisOne).sort()).toEqual([false, true]);
    const [theirs] = (await other.get('/api/own')).json().devices;
    expect((await first.post('/api/own/devices/end', { sessionId: theirs.sessionId })).statusCode).toBe(404);
    const away = own.devices.find((it: { readonly isThisOne: boolean }) => !it.isThisOne);
    expect((await first.post('/api/own/devices/end', { sessionId: away.sessionId })).statusCode).toBe(200);
    expect((await second.get('/api/own')).statusCode).toBe(401);
    await first.post('/api/own/devices/end-all');
    expect((await first.get('/api/own')).statusCode).toBe(401);
    expect((await other.get('/api/own')).statusCode).toBe(200);
  });

  it('is represented by a guardian, at the guardian’s own address', async () => {
    const child = await addPatient('Junior');
    const email = anAddress();
    const { parts, clinicId } = server;
    await inClinic(parts, clinicId, async (tx) => {
      const contactPointId = await ensureContactPoint(tx, clinicId, { kind: 'email', value: email }, makeId());
      const guardianId = await ensureGuardian(tx, clinicId, {
        ...{ newGuardianId: makeId(), name: 'Parent Testcase', contactPointId },
      });
      const guardianshipId = makeId();
      await insertGuardianship(tx, clinicId, { guardianshipId, guardianId, patientId: child, relation: 'parent' });
    });
    await askForCode(email);
    const browser = openBrowser(server.app);
    expect((await give(email, await codeOf(email), browser)).json()).toMatchObject({
      ...{ state: 'active', person: { kind: 'guardian', name: 'Parent Testcase' } },
    });
    expect((await browser.get(`/api/clinics/home/patients/${child}`)).statusCode).toBe(200);
    expect((await browser.get('/api/own')).json().records).toEqual([{ patientId: child, name: 'Junior Testcase' }]);
    const { accesses } = (await browser.get(`/api/clinics/home/patients/${child}/accesses`)).json();
    expect(accesses[0]).toMatchObject({ by: { kind: 'guardian', name: 'Parent Testcase' }, action: 'read' });
  });

  it('at the address of a member of staff gets no way into the desk', async () => {
    const email = anAddress();
    await addStaffWithPassword(server, server.clinicId, { email, password: 'correct horse battery', role: 'owner' });
    await addPatient('Kim', email);
    await askForCode(email);
    const browser = openBrowser(server.app);
    expect((await give(email, await codeOf(email), browser)).json().person.kind).toBe('patient');
    expect((await browser.get('/api/clinics/home/staff')).statusCode).toBe(403);
  });

  it('of one clinic is unknown in another, at the same address', async () => {
    const email = anAddress();
    await addPatient('Lena', email);
    await askForCode(email, 'foreign');
    expect(await mailsTo(email)).toEqual([]);
  });

  it('is signed out after half an hour of rest', async () => {
    const email = anAddress();
    await addPatient('Mona', email);
    await askForCode(email);
    const browser = openBrowser(server.app);
    await give(email, await codeOf(email), browser);
    server.wait(29);
    expect((await browser.get('/api/session')).json().state).toBe('active');
    server.wait(31);
    expect((await browser.get('/api/session')).json().state).toBe('signed-out');
  });

  it('without e-mail comes in with a printed code, however it is typed, once', async () => {
    const patientId = await addPatient('Nora');
    const desk = openBrowser(server.app);
    const [email, password] = [anAddress(), 'correct horse battery'];
    await addStaffWithPassword(server, server.clinicId, { email, password, role: 'front-desk', isSample: true });
    await desk.post('/api/sign-in/password', { clinic: 'home', email, password });
    const makeCode = async (): Promise<string> =>
      (await desk.post(`/api/clinics/home/patients/${patientId}/sign-in-codes`)).json().code;
    const give = (code: string, browser = openBrowser(server.app)) =>
      browser.post('/api/sign-in/printed-code', { clinic: 'home', code });
    const [void_, code] = [await makeCode(), await makeCode()];
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect((await give(void_)).statusCode).toBe(401);
    const browser = openBrowser(server.app);
    const entered = await give(` ${code.toLowerCase().replaceAll('0', 'o')}`, browser);
    expect(entered.json()).toMatchObject({ state: 'active', person: { kind: 'patient', id: patientId } });
    expect((await browser.get(`/api/clinics/home/patients/${patientId}`)).statusCode).toBe(200);
    expect((await give(code)).statusCode).toBe(401);
    expect((await give('AAAA-AAAA-AAAA')).statusCode).toBe(401);
  });
});
