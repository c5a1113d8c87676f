import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, asStaff, openTestClinics, type TestClinics } from './test-clinics.ts';

describe('requests about a clinic', () => {
  let clinics: TestClinics;
  beforeAll(async () => {
    clinics = await openTestClinics({ limits: { perAccount: 5, perAddress: 20 } });
  });
  afterAll(() => clinics.close());

  const read = (as: Parameters<typeof ask>[1]['as'], url = '/api/clinics/home') =>
    ask(clinics.app, { as, method: 'GET', url });
  const statuses = async (count: number, as: Parameters<typeof ask>[1]['as']): Promise<readonly number[]> => {
    const answers: number[] = [];
    for (let round = 0; round < count; round++) answers.push((await read(as)).statusCode);
    return answers;
  };

  it('of one account are counted over all routes, and refused with an honest time to come again', async () => {
    const owner = asStaff(clinics.home, 'owner');
    expect(await statuses(3, owner)).toEqual([200, 200, 200]);
    expect((await read(owner, '/api/clinics/home/staff')).statusCode).toBe(200);
    expect((await read(owner, '/api/clinics/home/staff')).statusCode).toBe(200);
    const refused = await read(owner);
    expect(refused.statusCode).toBe(429);
    expect(refused.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(refused.json()).toMatchObject({ status: 429, code: 'too-many' });
    const wait = Number(refused.headers['retry-after']);
    expect(wait).toBeGreaterThan(50);
    expect(wait).toBeLessThanOrEqual(60);
  });

  it('of one account do not use up those of another', async () => {
    expect((await read(asStaff(clinics.home, 'owner'))).statusCode).toBe(429);
    expect((await read(asStaff(clinics.home, 'clinician'))).statusCode).toBe(200);
  });

  it('of nobody are counted by the address, and nobody is told more than that', async () => {
    const answers = await statuses(20, null);
    expect(answers.filter((status) => status === 401)).toHaveLength(12);
    expect(answers.at(-1)).toBe(429);
    expect((await read(asStaff(clinics.home, 'front-desk'))).statusCode).toBe(429);
    const elsewhere = await clinics.app.inject({ url: '/api/clinics/home', remoteAddress: '192.0.2.9' });
    expect(elsewhere.statusCode).toBe(401);
  });
});
