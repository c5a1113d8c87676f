import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anEncounter, aPatient } from './a-record.ts';
import { type Ask, ask, asPatient, asStaff, openTestClinics, type TestClinics } from './test-clinics.ts';

let clinics: TestClinics;
let owner: pg.Client;

beforeAll(async () => {
  clinics = await openTestClinics();
  owner = new pg.Client(clinics.database.owner);
  await owner.connect();
  await owner.query("select set_config('app.clinic_id', $1, false)", [clinics.home.clinicId]);
});
afterAll(async () => {
  await owner.end();
  await clinics.close();
});

const send = async (method: Ask['method'], path: string, body?: unknown, as = asStaff(clinics.home, 'owner')) => {
  const response = await ask(clinics.app, { as, method, url: `/api/clinics/home${path}`, body });
  return { status: response.statusCode, said: response.json() };
};
const addPatient = async (givenName: string): Promise<string> =>
  (await send('POST', '/patients', { ...aPatient(clinics.home), givenName })).said.patient.patientId;

/** Every row of people and records as it is, but for the list of merges itself. */
async function everything(): Promise<string> {
  const tables = ['patients', 'contact_points', 'patient_contacts', 'guardians', 'guardianships', 'encounters'];
  const rows = await owner.query<{ all: string }>(
    tables
      .map((table) => `select jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text)::text as all from ${table} t`)
      .join(' union all '),
  );
  return JSON.stringify(rows.rows);
}

it('a merge and its undoing leave every row as it was, whatever the two entries have in common', async () => {
  const contact = fc.record({
    kind: fc.constant('email'),
    value: fc.constantFrom('a@example.org', 'b@example.org', 'c@example.org'),
  });
  const person = fc.record({
    contacts: fc.uniqueArray(contact, { selector: ({ value }) => value }),
    guarded: fc.boolean(),
    encounters: fc.nat(2),
  });
  await fc.assert(
    fc.asyncProperty(person, person, async (first, second) => {
      const ids: string[] = [];
      for (const { contacts, guarded, encounters } of [first, second]) {
        const id = await addPatient('Merge');
        for (const it of contacts) await send('POST', `/patients/${id}/contacts`, { contact: it, relation: 'self' });
        const guardian = {
          name: 'Parent',
          relation: 'parent',
          contact: { kind: 'email', value: 'parent@example.org' },
        };
        if (guarded) await send('POST', `/patients/${id}/guardians`, guardian);
        for (let count = 0; count < encounters; count++) await send('POST', `/patients/${id}/encounters`, anEncounter);
        ids.push(id);
      }
      const [patientId = '', mergedId = ''] = ids;
      const before = await everything();
      const merge = await send('POST', `/patients/${patientId}/merges`, {
        ...{ version: 1, mergedId, mergedVersion: 1, reason: 'Same person' },
      });
      expect(merge.status).toBe(200);
      // Nothing is lost: the kept entry shows what both had.
      const { said: kept } = await send('GET', `/patients/${patientId}`);
      expect(kept.contacts).toHaveLength(first.contacts.length + second.contacts.length);
      expect(kept.guardians).toHaveLength(Number(first.guarded) + Number(second.guarded));
      const list = (await send('GET', `/patients/${patientId}/encounters`)).said.encounters;
      expect(list).toHaveLength(first.encounters + second.encounters);
      expect(await everything()).not.toBe(before);
      expect((await send('POST', `/merges/${merge.said.mergeId}/undo`, { reason: 'Two people' })).status).toBe(200);
      expect(await everything()).toBe(before);
    }),
    { numRuns: 15 },
  );
});

it('the merged entry cannot be changed or merged again, and the merge is undone once', async () => {
  const [kept, merged, third] = [await addPatient('Kept'), await addPatient('Merged'), await addPatient('Third')];
  const merging = { version: 1, mergedId: merged, mergedVersion: 1, reason: 'Same person' };
  const { mergeId } = (await send('POST', `/patients/${kept}/merges`, merging)).said;
  expect(await send('PUT', `/patients/${merged}`, { ...aPatient(clinics.home), version: 1 })).toMatchObject({
    status: 409,
    said: { code: 'conflict' },
  });
  expect((await send('POST', `/patients/${third}/merges`, merging)).status).toBe(409);
  expect((await send('POST', `/patients/${merged}/merges`, { ...merging, mergedId: third })).status).toBe(409);
  const search = await send('POST', '/patients/search', { text: 'merged' });
  expect(search.said.patients).toEqual([]);
  expect((await send('POST', `/merges/${mergeId}/undo`, { reason: 'Two people' })).status).toBe(200);
  expect((await send('POST', `/merges/${mergeId}/undo`, { reason: 'Two people' })).status).toBe(409);
});

it('is refused when either entry changed since it was looked at', async () => {
  const [kept, merged] = [await addPatient('Kept'), await addPatient('Merged')];
  await send('PUT', `/patients/${merged}`, { ...aPatient(clinics.home), version: 1 });
  const merging = { version: 1, mergedId: merged, mergedVersion: 1, reason: 'Same person' };
  const { status, said } = await send('POST', `/patients/${kept}/merges`, merging);
  expect([status, said.code, said.current.merged.version]).toEqual([409, 'stale', 2]);
});

it('two merges of one pair the other way round at once end in one merge', async () => {
  const [one, other] = [await addPatient('One'), await addPatient('Other')];
  const merging = (mergedId: string) => ({ version: 1, mergedId, mergedVersion: 1, reason: 'Same person' });
  const both = await Promise.all([
    send('POST', `/patients/${one}/merges`, merging(other)),
    send('POST', `/patients/${other}/merges`, merging(one)),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
});

it('a patient who signs in by the merged entry sees the record of both', async () => {
  const [kept, merged] = [await addPatient('Kept'), await addPatient('Merged')];
  await send('POST', `/patients/${merged}/encounters`, anEncounter);
  await send('POST', `/patients/${kept}/merges`, {
    version: 1,
    mergedId: merged,
    mergedVersion: 1,
    reason: 'Same person',
  });
  const as = asPatient(clinics.home, merged);
  expect((await send('GET', `/patients/${kept}`, undefined, as)).status).toBe(200);
  expect((await send('GET', `/patients/${kept}/encounters`, undefined, as)).said.encounters).toHaveLength(1);
});

it('finds the entry of the same person that was made twice', async () => {
  const person = {
    givenName: 'Marguerite',
    familyName: 'Lindqvist',
    preferredName: null,
    birthDate: '1951-03-07',
    sex: 'female',
  };
  const { patientId } = (await send('POST', '/patients', person)).said.patient;
  const twice = (await send('POST', '/patients', { ...person, familyName: 'Lindquist' })).said.patient.patientId;
  const { duplicates } = (await send('GET', `/patients/${patientId}/duplicates`)).said;
  expect(
    duplicates.map((it: { patient: { patientId: string }; because: unknown }) => [it.patient.patientId, it.because]),
  ).toEqual([[twice, ['similar-name', 'same-birth-date']]]);
});
