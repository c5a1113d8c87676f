import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aRecord } from '../../http/a-record.ts';
import { ask, asStaff, openTestClinics, type TestClinics } from '../../http/test-clinics.ts';

describe('how a patient wants to be reminded', () => {
  let clinics: TestClinics;
  let url: string;
  beforeAll(async () => {
    clinics = await openTestClinics();
    const { patientId } = await aRecord(clinics.app, clinics.home);
    url = `/api/clinics/home/patients/${patientId}/message-choice`;
  });
  afterAll(() => clinics.close());

  const send = async (method: 'GET' | 'PUT', body?: unknown) => {
    const response = await ask(clinics.app, { as: asStaff(clinics.home, 'front-desk'), method, url, body });
    return [response.statusCode, response.json()];
  };

  it('is by e-mail until the desk writes down something else, and neither of two desks loses its change', async () => {
    expect(await send('GET')).toEqual([200, { reminders: 'email', language: null, version: 0 }]);
    const first = { reminders: 'text', language: 'es', version: 0 };
    expect(await send('PUT', first)).toEqual([200, { ...first, version: 1 }]);
    const [status, late] = await send('PUT', { reminders: 'none', language: null, version: 0 });
    expect([status, late.current]).toEqual([409, { ...first, version: 1 }]);
    expect(await send('PUT', { reminders: 'none', language: null, version: 1 })).toEqual([
      200,
      { reminders: 'none', language: null, version: 2 },
    ]);
  });

  it('is one of the ways that there are', async () => {
    const [status] = await send('PUT', { reminders: 'pigeon', language: null, version: 2 });
    expect(status).toBe(422);
  });
});
