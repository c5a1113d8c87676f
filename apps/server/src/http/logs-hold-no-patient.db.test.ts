import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { aRecord } from './a-record.ts';
import { ask, asPatient, asStaff, openTestClinics, type TestClinics } from './test-clinics.ts';

/** Everything that tells who somebody is, as it was sent. */
const secrets = {
  givenName: 'Sigrun',
  familyName: 'Thorvaldsdottir',
  preferredName: 'Siggi',
  birthDate: '1961-09-23',
  email: 'sigrun.t@mail.example.org',
  phone: '+16055557731',
  guardian: 'Halldora Jonsdottir',
  words: 'fell from the barn ladder',
  search: 'thorvalds',
};

let clinics: TestClinics;
let isBroken = false;
const printed: string[] = [];

beforeAll(async () => {
  for (const method of ['log', 'warn', 'error', 'info', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...parts) => printed.push(parts.map(String).join(' ')));
  }
  clinics = await openTestClinics({
    parts: {
      // A fault of ours whose message quotes what was sent, as messages of libraries and databases do.
      writeAudit: async () => {
        if (isBroken) throw new Error(`duplicate key: (${Object.values(secrets).join(', ')})`);
      },
    },
  });
});
afterAll(async () => {
  vi.restoreAllMocks();
  await clinics.close();
});

it('no line of the log and no metric holds a name, a birth date, an address or a word about a patient', async () => {
  const { app, home, lines } = clinics;
  const as = asStaff(home, 'owner');
  const base = `/api/clinics/${home.slug}`;
  const send = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) =>
    ask(app, { as, method, url: `${base}${path}`, ...(body !== undefined && { body }) });

  const { givenName, familyName, preferredName, birthDate } = secrets;
  const person = { givenName, familyName, preferredName, birthDate, sex: 'female' };
  const patientId: string = (await send('POST', '/patients', person)).json().patient.patientId;
  const statuses: number[] = [];
  const note = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) => {
    statuses.push((await send(method, path, body)).statusCode);
  };
  await note('POST', `/patients/${patientId}/contacts`, {
    contact: { kind: 'email', value: secrets.email },
    relation: 'self',
  });
  await note('POST', `/patients/${patientId}/contacts`, {
    contact: { kind: 'phone', value: secrets.phone },
    relation: 'self',
  });
  await note('POST', `/patients/${patientId}/guardians`, {
    name: secrets.guardian,
    relation: 'carer',
    contact: { kind: 'phone', value: secrets.phone },
  });
  await note('POST', `/patients/${patientId}/encounters`, {
    kind: 'visit',
    reason: secrets.words,
    startedAt: '2026-01-05T09:30:00Z',
  });
  await note('POST', '/patients/search', { text: secrets.search });
  await note('GET', `/patients/${patientId}`);
  await note('PUT', `/patients/${patientId}`, { ...person, version: 99 });
  expect(statuses).toEqual([201, 201, 201, 201, 200, 200, 409]);

  // Refused: wrong fields, wrong JSON, in the address, in headers, by a stranger.
  await send('POST', '/patients', { ...person, birthDate: `${birthDate}x`, [familyName]: secrets.phone });
  await send('POST', '/patients', `{"familyName": "${familyName}`);
  await send('GET', `/patients/${encodeURIComponent(familyName)}?name=${givenName}&email=${secrets.email}`);
  await app.inject({ url: `/${familyName}/${birthDate}?${secrets.email}`, headers: { referer: `/${familyName}` } });
  await app.inject({ method: 'POST', url: '/api/assess', payload: { case: secrets.words, [familyName]: 1 } });
  await ask(app, { as: asPatient(home, patientId), method: 'GET', url: `${base}/patients/${patientId}` });

  const count = async (): Promise<number> =>
    (await send('POST', '/patients/search', { text: secrets.search })).json().patients.length;
  const before = await count();
  isBroken = true;
  const broken = await send('POST', '/patients', person);
  isBroken = false;
  expect(broken.statusCode).toBe(500);
  expect(await count()).toBe(before);
  expect(broken.body).not.toMatch(everySecret());
  await aRecord(app, home);

  const metrics = (await app.inject('/metrics')).body;
  const said = [...lines, ...printed].join('\n');
  expect(lines.length).toBeGreaterThan(25);
  expect(said).toContain('fault in request');
  expect(said.match(everySecret())).toBeNull();
  expect(metrics.match(everySecret())).toBeNull();
});

const everySecret = (): RegExp =>
  new RegExp(
    Object.values(secrets)
      .map((text) => text.replaceAll(/[+.]/g, '\\$&'))
      .join('|'),
    'i',
  );
