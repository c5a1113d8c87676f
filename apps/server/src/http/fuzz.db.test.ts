import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aRecord, type RecordIds } from './a-record.ts';
import { arbitraryOf, nearlyOf } from './arbitrary-of-schema.ts';
import { listClinicOperations, type Operation, urlOf } from './openapi-operations.ts';
import { asGuardian, ask, asPatient, asStaff, openTestClinics, type TestClinics } from './test-clinics.ts';

/** Requests for each operation; with some thirty of them that makes thousands. */
const runs = 150;

describe('whatever is sent to a clinic', () => {
  let clinics: TestClinics;
  let operations: readonly Operation[];
  let ids: RecordIds;

  beforeAll(async () => {
    clinics = await openTestClinics();
    operations = await listClinicOperations(clinics.app);
    ids = await aRecord(clinics.app, clinics.home);
  });
  afterAll(() => clinics.close());

  it('is answered or refused by a problem document that names the place, never with a fault', async () => {
    const unhandled: unknown[] = [];
    const listen = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', listen);
    const counts = new Map<number, number>();
    for (const operation of operations) {
      const body =
        operation.body === undefined
          ? nearlyOf({ type: 'object' })
          : fc.oneof(arbitraryOf(operation.body), nearlyOf(operation.body));
      const inPath = fc.oneof(
        { weight: 9, arbitrary: fc.constant('') },
        { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 40 }) },
      );
      const who = fc.constantFrom(
        ...[1, 2, 3, 4].map(() => asStaff(clinics.home, 'owner')),
        asStaff(clinics.home, 'clinician'),
        asPatient(clinics.home, ids.patientId),
        asGuardian(clinics.home, ids.guardianId),
      );
      await fc.assert(
        fc.asyncProperty(body, inPath, who, async (sent, wrongId, as) => {
          const encoded = encodeURIComponent(wrongId);
          const names =
            wrongId === '' ? { ...ids } : Object.fromEntries(Object.keys(ids).map((name) => [name, encoded]));
          const url = urlOf(operation, 'home', names);
          const { method } = operation;
          const response = await ask(clinics.app, { as, method, url, ...(method !== 'GET' && { body: sent }) });
          counts.set(response.statusCode, (counts.get(response.statusCode) ?? 0) + 1);
          if (response.statusCode < 300) return;
          expect([operation.id, response.statusCode]).toEqual([
            operation.id,
            expect.toBeOneOf([400, 403, 404, 405, 409, 413, 422]),
          ]);
          expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
          if (response.statusCode !== 422) return;
          const { errors } = response.json();
          expect(errors.length).toBeGreaterThan(0);
          for (const error of errors)
            expect([error.path, error.message]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
        }),
        { numRuns: runs },
      );
    }
    process.off('unhandledRejection', listen);
    expect(unhandled).toEqual([]);
    // Both kinds were tried: many that are taken, many that are not.
    expect(counts.get(201) ?? 0).toBeGreaterThan(50);
    expect(counts.get(422) ?? 0).toBeGreaterThan(500);
    expect(clinics.lines.filter((line) => line.includes('fault'))).toEqual([]);
  }, 120_000);
});
