import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../actor.ts';
import { reachOf } from '../permissions.ts';
import { aRecord, type RecordIds, unknownIds } from './a-record.ts';
import { goodBodies } from './good-bodies.ts';
import { listClinicOperations, type Operation, urlOf } from './openapi-operations.ts';
import { rowsOfClinic } from './rows-of-clinic.ts';
import {
  asGuardian,
  ask,
  asPatient,
  asStaff,
  openTestClinics,
  type TestClinic,
  type TestClinics,
} from './test-clinics.ts';

const roles = ['owner', 'clinician', 'front-desk', 'content-editor', 'patient', 'guardian'] as const;

describe('every route of a clinic, with every role', () => {
  let clinics: TestClinics;
  let operations: readonly Operation[];
  let theirs: RecordIds;
  let rowsOfForeign: string;

  beforeAll(async () => {
    clinics = await openTestClinics();
    operations = await listClinicOperations(clinics.app);
    theirs = await aRecord(clinics.app, clinics.foreign);
    rowsOfForeign = await rowsOfClinic(clinics.database, clinics.foreign.clinicId);
  });
  afterAll(() => clinics.close());

  const callerOf = (role: (typeof roles)[number], clinic: TestClinic, ids: RecordIds): Caller => {
    if (role === 'patient') return asPatient(clinic, ids.patientId);
    if (role === 'guardian') return asGuardian(clinic, ids.guardianId);
    return asStaff(clinic, role);
  };
  const versionOfHome = async (): Promise<number> =>
    (await ask(clinics.app, { as: asStaff(clinics.home, 'owner'), method: 'GET', url: '/api/clinics/home' })).json()
      .version;

  const bookingVersionOfHome = async (): Promise<number> =>
    (
      await ask(clinics.app, {
        as: asStaff(clinics.home, 'owner'),
        method: 'GET',
        url: '/api/clinics/home/booking-settings',
      })
    ).json().version;

  const send = async (operation: Operation, as: Caller | null, slug: string, ids: RecordIds) => {
    const body = goodBodies[operation.id]?.({
      ...ids,
      slug: 'home',
      clinicVersion: await versionOfHome(),
      bookingVersion: await bookingVersionOfHome(),
    });
    const { method } = operation;
    const response = await ask(clinics.app, { as, method, url: urlOf(operation, slug, { ...ids }), body });
    const requestId = String(response.headers['x-request-id']);
    return { status: response.statusCode, text: response.body, said: withoutNumber(response.body), requestId };
  };
  const countAudited = (requestId: string): Promise<number> =>
    clinics.within(clinics.home, async (tx) => {
      const found = await tx
        .selectFrom('audit_entries')
        .select('entry_id')
        .where('request_id', '=', requestId)
        .execute();
      return found.length;
    });
  const named = (operation: Operation): boolean => operation.path.includes('Id}');

  it('is tried: each operation of the document has a body', () => {
    expect(operations.map(({ id }) => id).filter((id) => !Object.hasOwn(goodBodies, id))).toEqual([]);
    expect(operations.length).toBeGreaterThanOrEqual(27);
  });

  it('is closed to whoever is not signed in, and says the same for a clinic that does not exist', async () => {
    for (const operation of operations) {
      const [here, nowhere] = [
        await send(operation, null, 'home', theirs),
        await send(operation, null, 'none', theirs),
      ];
      expect([operation.id, here.status, here.said]).toEqual([operation.id, 401, nowhere.said]);
    }
  });

  it.each(roles)(
    'does for a %s what the table of permissions says, and writes it into the audit',
    async (role) => {
      const others = await aRecord(clinics.app, clinics.home);
      const read = await aRecord(clinics.app, clinics.home);
      for (const operation of operations) {
        const reach = reachOf(operation.permission, [role]);
        // What only reads needs no record that nobody has touched.
        const own =
          reach === undefined ? others : operation.method === 'GET' ? read : await aRecord(clinics.app, clinics.home);
        const as = callerOf(role, clinics.home, own);
        const { status, text, requestId } = await send(operation, as, 'home', own);
        const right = reach === undefined ? [403] : [200, 201];
        expect([operation.id, status, text]).toEqual([operation.id, expect.toBeOneOf(right), text]);
        const audited = await countAudited(requestId);
        expect([operation.id, audited > 0]).toEqual([operation.id, reach !== undefined]);
        if (reach !== 'own') continue;
        const another = await send(operation, as, 'home', others);
        const unknown = await send(operation, as, 'home', unknownIds());
        expect([operation.id, another.status, another.said]).toEqual([operation.id, 404, unknown.said]);
      }
    },
    240_000,
  );

  it('is closed while the screen is locked', async () => {
    const as = { ...asStaff(clinics.home, 'owner'), isLocked: true };
    for (const operation of operations) {
      const { status, text } = await send(operation, as, 'home', theirs);
      expect([operation.id, status, JSON.parse(text).code]).toEqual([operation.id, 401, 'locked']);
    }
  });

  it('asks again who one is before staff are changed or entries merged, and again ten minutes later', async () => {
    const asked: string[] = [];
    for (const steppedUpAt of [null, new Date(Date.now() - 10 * 60_000 - 1000)]) {
      const as = { ...asStaff(clinics.home, 'owner'), steppedUpAt };
      const own = await aRecord(clinics.app, clinics.home);
      for (const operation of operations) {
        const { status, text } = await send(operation, as, 'home', own);
        if (status === 403 && JSON.parse(text).code === 'step-up') asked.push(operation.id);
      }
    }
    const once = [
      'inviteStaff',
      'listOutbox',
      'mergePatients',
      'removeStaff',
      'sendStaffInvitation',
      'undoMerge',
      'updateStaff',
    ];
    expect(asked.sort()).toEqual([...once, ...once].sort());
  });

  it.each(roles)('does not let a %s of one clinic see or touch another, or tell whether it exists', async (role) => {
    const own = await aRecord(clinics.app, clinics.home);
    const as = callerOf(role, clinics.home, own);
    for (const operation of operations) {
      const [there, nowhere] = [
        await send(operation, as, 'foreign', theirs),
        await send(operation, as, 'none', theirs),
      ];
      expect([operation.id, there.status, there.said]).toEqual([operation.id, 404, nowhere.said]);
      if (!named(operation)) continue;
      const [foreign, unknown] = [
        await send(operation, as, 'home', theirs),
        await send(operation, as, 'home', unknownIds()),
      ];
      const right = reachOf(operation.permission, [role]) === undefined ? 403 : 404;
      expect([operation.id, foreign.status, foreign.said]).toEqual([operation.id, right, unknown.said]);
    }
  });

  it('takes no id of another clinic in a body', async () => {
    const own = await aRecord(clinics.app, clinics.home);
    const as = asStaff(clinics.home, 'owner');
    const post = async (path: string, body: unknown) => {
      const response = await ask(clinics.app, { as, method: 'POST', url: `/api/clinics/home${path}`, body });
      return [response.statusCode, withoutNumber(response.body)];
    };
    const nobody = unknownIds();
    const merging = (mergedId: string) => ({ version: 1, mergedId, mergedVersion: 1, reason: 'Same person' });
    const merge = `/patients/${own.patientId}/merges`;
    expect(await post(merge, merging(theirs.mergedId))).toEqual(await post(merge, merging(nobody.mergedId)));
    const correcting = (id: string) => ({ corrects: { kind: 'observation', id }, reason: 'Wrong', text: 'Right' });
    const addenda = `/encounters/${own.encounterId}/addenda`;
    expect(await post(addenda, correcting(theirs.observationId))).toEqual(
      await post(addenda, correcting(nobody.observationId)),
    );
    const [status, found] = await post('/audit/search', { patientId: theirs.patientId });
    expect([status, found]).toEqual([200, '{"entries":[]}']);
    const [, searched] = await post('/patients/search', { text: 'family-foreign' });
    expect(searched).toBe('{"patients":[]}');
  });

  it('left every row of the other clinic as it was', async () => {
    expect(await rowsOfClinic(clinics.database, clinics.foreign.clinicId)).toBe(rowsOfForeign);
  });
});

/** What an answer says, without the number of its request. */
const withoutNumber = (text: string): string => text.replace(/"instance":"[^"]*"/, '"instance":""');
