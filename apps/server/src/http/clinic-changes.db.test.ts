import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEncounter, anObservation, aPatient, aRecord } from './a-record.ts';
import { goodBodies } from './good-bodies.ts';
import { type Ask, ask, asPatient, asStaff, openTestClinics, type TestClinics } from './test-clinics.ts';

describe('a clinic', () => {
  let clinics: TestClinics;

  beforeAll(async () => {
    clinics = await openTestClinics();
  });
  afterAll(() => clinics.close());

  const send = async (method: Ask['method'], path: string, body?: unknown, more: Partial<Ask> = {}) => {
    const as = asStaff(clinics.home, 'owner');
    const response = await ask(clinics.app, { as, method, url: `/api/clinics/home${path}`, body, ...more });
    return { status: response.statusCode, said: response.json() };
  };

  describe('with two people changing the same thing', () => {
    it('refuses the later change of a patient and shows both versions', async () => {
      const { said } = await send('POST', '/patients', aPatient(clinics.home));
      const path = `/patients/${said.patient.patientId}`;
      const first = await send('PUT', path, { ...aPatient(clinics.home), preferredName: 'Al', version: 1 });
      expect([first.status, first.said.patient.version]).toEqual([200, 2]);
      const second = await send('PUT', path, { ...aPatient(clinics.home), preferredName: 'Bo', version: 1 });
      expect(second).toMatchObject({
        status: 409,
        said: {
          code: 'stale',
          yours: { preferredName: 'Bo', version: 1 },
          current: { preferredName: 'Al', version: 2 },
        },
      });
      expect((await send('GET', path)).said.patient).toMatchObject({ preferredName: 'Al', version: 2 });
    });

    it('takes one of many changes made at once, and refuses all others', async () => {
      const { said } = await send('POST', '/patients', aPatient(clinics.home));
      const path = `/patients/${said.patient.patientId}`;
      const names = ['Al', 'Bo', 'Cy', 'Di', 'Ed', 'Fa', 'Gu', 'Ha'];
      const all = await Promise.all(
        names.map((preferredName) => send('PUT', path, { ...aPatient(clinics.home), preferredName, version: 1 })),
      );
      expect(all.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409, 409, 409]);
      const winner = names[all.findIndex(({ status }) => status === 200)];
      expect((await send('GET', path)).said.patient).toMatchObject({ preferredName: winner, version: 2 });
    });

    it('refuses the later change of the settings and of a member of staff', async () => {
      const { version } = (await send('GET', '')).said;
      const settings = goodBodies.updateClinicSettings;
      const body = (slug: string) => ({ ...Object(settings?.({ slug, clinicVersion: version } as never)), name: slug });
      expect((await send('PUT', '', body('First'))).status).toBe(200);
      expect(await send('PUT', '', body('Second'))).toMatchObject({
        status: 409,
        said: { code: 'stale', yours: { name: 'Second' }, current: { name: 'First', version: version + 1 } },
      });
      const staff = `/staff/${clinics.home.staff.clinician}`;
      expect((await send('PUT', staff, { name: 'New Name', roles: ['clinician'], version: 1 })).status).toBe(200);
      expect(await send('PUT', staff, { name: 'Other', roles: ['clinician'], version: 1 })).toMatchObject({
        status: 409,
        said: { code: 'stale', yours: { name: 'Other' }, current: { name: 'New Name', version: 2 } },
      });
      expect(await send('POST', `${staff}/removal`, { version: 1 })).toMatchObject({
        status: 409,
        said: { code: 'stale' },
      });
    });

    it('writes into the audit that the refusal showed the record', async () => {
      const { patientId } = (await send('POST', '/patients', aPatient(clinics.home))).said.patient;
      await send('PUT', `/patients/${patientId}`, { ...aPatient(clinics.home), version: 7 });
      const { entries } = (await send('POST', '/audit/search', { patientId })).said;
      expect(entries.map((it: { action: string }) => it.action)).toEqual(['read', 'create']);
    });
  });

  describe('and its staff', () => {
    it('keeps at least one owner, even when two remove each other at once', async () => {
      const invited = await send('POST', '/staff', { name: 'Second', email: 'second@example.org', roles: ['owner'] });
      const second = {
        ...asStaff(clinics.home, 'owner'),
        actor: { kind: 'staff', id: invited.said.staffId, roles: ['owner'] },
      } as const;
      const [one, other] = await Promise.all([
        send('POST', `/staff/${invited.said.staffId}/removal`, { version: 1 }),
        send('POST', `/staff/${clinics.home.staff.owner}/removal`, { version: 1 }, { as: second }),
      ]);
      expect([one.status, other.status].sort()).toEqual([200, 409]);
    });

    it('takes an address once, whatever its holder is called', async () => {
      const someone = { name: 'Someone', email: 'twice@example.org', roles: ['clinician'] };
      expect((await send('POST', '/staff', someone)).status).toBe(201);
      expect((await send('POST', '/staff', { ...someone, name: 'Someone Else' })).status).toBe(409);
    });
  });

  describe('asked the same thing twice', () => {
    it('does it once and answers the same, also when both arrive together', async () => {
      const more = { headers: { 'idempotency-key': randomUUID() } };
      const person = { ...aPatient(clinics.home), familyName: 'Onceonly' };
      const answers = await Promise.all([1, 2, 3].map(() => send('POST', '/patients', person, more)));
      const later = await send('POST', '/patients', person, more);
      expect(new Set([...answers, later].map(({ said }) => said.patient.patientId)).size).toBe(1);
      expect((await send('POST', '/patients/search', { text: 'onceonly' })).said.patients).toHaveLength(1);
    });

    it('refuses the key for anything else', async () => {
      const more = { headers: { 'idempotency-key': randomUUID() } };
      await send('POST', '/patients', aPatient(clinics.home), more);
      const other = await send('POST', '/patients', { ...aPatient(clinics.home), givenName: 'Other' }, more);
      expect(other).toMatchObject({ status: 422, said: { code: 'key-reused', errors: [{ path: 'Idempotency-Key' }] } });
    });
  });

  describe('and its patients', () => {
    it('lets two people share an address, and shows both for it', async () => {
      const contact = { kind: 'email', value: 'family@example.org' };
      const ids: string[] = [];
      for (const givenName of ['Ana', 'Ben']) {
        const { patientId } = (await send('POST', '/patients', { ...aPatient(clinics.home), givenName })).said.patient;
        expect((await send('POST', `/patients/${patientId}/contacts`, { contact, relation: 'shared' })).status).toBe(
          201,
        );
        ids.push(patientId);
      }
      const found = (await send('POST', '/patients/search', { contact })).said.patients;
      expect(found.map((it: { patientId: string }) => it.patientId).sort()).toEqual(ids.sort());
    });

    it('finds a name by the beginnings of its words, without accents', async () => {
      await send('POST', '/patients', { ...aPatient(clinics.home), givenName: 'Zoë', familyName: 'Núñez-Brandt' });
      for (const text of ['nun zo', 'Zoe', 'BRANDT', 'núñez brandt zoë']) {
        expect([text, (await send('POST', '/patients/search', { text })).said.patients.length]).toEqual([text, 1]);
      }
      for (const text of ['randt', 'nun%', 'zoe_', 'zoes']) {
        const found = (await send('POST', '/patients/search', { text: `${text}` })).said.patients;
        expect([text, found.length]).toEqual([text, text === 'nun%' || text === 'zoe_' ? 1 : 0]);
      }
    });

    it('refuses a day that does not exist and one to come, by their path', async () => {
      for (const birthDate of ['2026-02-30', '2999-01-01', '1850-01-01']) {
        const { status, said } = await send('POST', '/patients', { ...aPatient(clinics.home), birthDate });
        expect([status, said.errors]).toEqual([
          422,
          [{ path: 'birthDate', message: expect.stringContaining('real day') }],
        ]);
      }
    });

    it('says everything that is wrong with a body at once, each by its path', async () => {
      const { said } = await send('POST', '/patients', { givenName: ' Al', familyNam: 'B', birthDate: null, sex: 'f' });
      expect(said.errors).toEqual(
        expect.arrayContaining([
          { path: 'familyName', message: 'is missing; give a line of 1 to 80 characters without spaces around it' },
          { path: 'familyNam', message: 'is unknown here; did you mean familyName?' },
          { path: 'givenName', message: 'give a line of 1 to 80 characters without spaces around it' },
          { path: 'sex', message: 'give one of female, male, or null' },
        ]),
      );
    });

    it('shows a patient by name who opened the record, and that looking is written down too', async () => {
      const { patientId } = await aRecord(clinics.app, clinics.home);
      const more = { as: asStaff(clinics.home, 'clinician') };
      await send('GET', `/patients/${patientId}`, undefined, more);
      const as = asPatient(clinics.home, patientId);
      const { accesses } = (await send('GET', `/patients/${patientId}/accesses`, undefined, { as })).said;
      expect(accesses[0]).toMatchObject({
        by: { kind: 'staff', name: 'New Name' },
        action: 'read',
        resource: 'patient',
      });
      const again = (await send('GET', `/patients/${patientId}/accesses`, undefined, { as })).said.accesses;
      expect(again[0]).toMatchObject({ by: { kind: 'patient', name: null }, resource: 'audit' });
    });
  });

  describe('and what was found and done', () => {
    it('keeps every fact with who, when and from where, and corrections beside it', async () => {
      const { patientId } = (await send('POST', '/patients', aPatient(clinics.home))).said.patient;
      const more = { as: asStaff(clinics.home, 'clinician') };
      const { encounterId } = (await send('POST', `/patients/${patientId}/encounters`, anEncounter, more)).said;
      const path = `/encounters/${encounterId}`;
      const { observationId } = (await send('POST', `${path}/observations`, { observations: [anObservation] }, more))
        .said.observations[0];
      const addendum = {
        corrects: { kind: 'observation', id: observationId },
        reason: 'Wrong side',
        text: 'The right leg.',
      };
      expect((await send('POST', `${path}/addenda`, addendum, more)).status).toBe(200);
      const { said } = await send('GET', path, undefined, more);
      expect(said.encounter.startedAt).toBe('2026-01-05T15:30:00.000Z');
      expect(said.observations).toMatchObject([
        {
          ...{ observationId, code: 'slr', value: 'absent', side: null, level: null },
          recordedBy: { kind: 'staff', id: clinics.home.staff.clinician },
          origin: { route: 'addObservations', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
        },
      ]);
      expect(said.addenda).toMatchObject([addendum]);
    });

    it('refuses a finding that nobody knows and a value that it does not take', async () => {
      const { encounterId } = await aRecord(clinics.app, clinics.home);
      const observations = [anObservation, { ...anObservation, code: 'slrr' }, { ...anObservation, value: 'maybe' }];
      const { status, said } = await send('POST', `/encounters/${encounterId}/observations`, { observations });
      expect(status).toBe(422);
      expect(said.errors).toMatchObject([
        { path: 'observations[1]', message: 'unknown finding; did you mean slr?' },
        { path: expect.stringMatching(/^observations\[2\]/) },
      ]);
      expect((await send('GET', `/encounters/${encounterId}`)).said.observations).toHaveLength(1);
    });

    it('corrects only facts of the encounter that is named', async () => {
      const [one, other] = [await aRecord(clinics.app, clinics.home), await aRecord(clinics.app, clinics.home)];
      const addendum = { corrects: { kind: 'observation', id: other.observationId }, reason: 'Wrong', text: 'Right' };
      const { status, said } = await send('POST', `/encounters/${one.encounterId}/addenda`, addendum);
      expect([status, said.errors[0].path]).toEqual([422, 'corrects.id']);
    });
  });
});
