import { randomBytes, randomUUID } from 'node:crypto';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Kysely } from 'kysely';
import type { Actor, Caller, StaffRole } from '../actor.ts';
import { newId } from '../new-id.ts';
import { insertAuditEntries } from '../store/audit-entries.ts';
import { addClinicIfMissing } from '../store/clinics.ts';
import { type Database, openDatabase, prepareTables } from '../store/database.ts';
import type { Schema } from '../store/schema.ts';
import { insertStaff } from '../store/staff.ts';
import { type TenantTx, withTenant } from '../store/tenant.ts';
import { createTestDatabase, type TestDatabase } from '../store/test-database.ts';
import { createClinicRunner, type RunnerParts } from '../usecases/clinic-runner.ts';
import { type ClinicLimits, limitsFor } from './clinic-limits.ts';
import { buildTestApp, loadTestKnowledge } from './test-app.ts';

/** A clinic of a test, with one person in each role. */
export interface TestClinic {
  readonly clinicId: string;
  readonly slug: string;
  readonly staff: Readonly<Record<StaffRole, string>>;
}

export interface TestClinics {
  readonly app: FastifyInstance;
  readonly lines: readonly string[];
  readonly database: TestDatabase;
  readonly db: Kysely<Schema>;
  readonly home: TestClinic;
  readonly foreign: TestClinic;
  /** Runs in a transaction of the clinic, as the server does. */
  readonly within: <T>(clinic: TestClinic, work: (tx: TenantTx) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

export interface TestClinicsOptions {
  readonly parts?: Partial<RunnerParts>;
  /** Tests ask more than people do: none when absent. */
  readonly limits?: ClinicLimits;
  /** Another way into the same database. */
  readonly open?: (database: TestDatabase) => Promise<Database>;
  /** Where the public pages were built; without it there are none. */
  readonly siteFolder?: string | undefined;
}

/** Seals links and codes in tests. */
export const testSecret = 'a secret of tests, long enough for anyone';

export const makeId = (): string => newId(Date.now(), randomBytes(10));

/** Two clinics on a database of their own, and the server over it. Who asks is told by the test, in the place of a session. */
export async function openTestClinics({
  parts = {},
  limits = limitsFor(1_000_000),
  open = openDatabase,
  siteFolder,
}: TestClinicsOptions = {}): Promise<TestClinics> {
  const database = await createTestDatabase({ template: 'junction' });
  const home = aClinic('home');
  const foreign = aClinic('foreign');
  await prepareTables(database, async (db) => {
    for (const { clinicId, slug } of [home, foreign]) {
      const place = { city: 'Sioux Falls', state: 'SD', timeZone: 'America/Chicago' };
      await addClinicIfMissing(db, { clinicId, slug, name: `Clinic ${slug}`, ...place });
    }
  });
  const { db, close } = await open(database);
  const within: TestClinics['within'] = (clinic, work) =>
    withTenant(db, { clinicId: clinic.clinicId, actor: aJob, requestId: randomUUID() }, work);
  for (const clinic of [home, foreign]) await within(clinic, (tx) => insertPeople(tx, clinic));

  const { assessor } = await loadTestKnowledge();
  const clock = (): Date => new Date();
  const runner = createClinicRunner({ db, assessor, clock, newId: makeId, writeAudit: insertAuditEntries, ...parts });
  const { app, lines } = await buildTestApp({
    booking: {
      ...{ db, assessor, secret: testSecret, baseUrl: () => 'http://127.0.0.1:3000', publicUrl: undefined },
      ...{ clock: parts.clock ?? clock, newId: makeId, writeAudit: insertAuditEntries },
    },
    ...(siteFolder !== undefined && { siteFolder }),
    clinics: { runner, limits, resolveCaller: async ({ headers }) => callers.get(String(headers['x-caller'])) ?? null },
  });
  return {
    ...{ app, lines, database, db, home, foreign, within },
    close: async () => {
      await app.close();
      await close();
      await database.drop();
    },
  };
}

const aJob: Actor = { kind: 'system', id: 'test', roles: ['system'] };
const callers = new Map<string, Caller>();

export interface Ask {
  readonly as: Caller | null;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request as somebody. What a GET asks for stands in its address. */
export async function ask(
  app: FastifyInstance,
  { as, method, url, body, headers }: Ask,
): Promise<LightMyRequestResponse> {
  const number = randomUUID();
  if (as !== null) callers.set(number, as);
  try {
    const isSent = body !== undefined && method !== 'GET';
    const query = method === 'GET' && typeof body === 'object' && body !== null ? Object.entries(body) : [];
    return await app.inject({
      ...{ method, url },
      headers: { ...headers, 'x-caller': number, ...(isSent && { 'content-type': 'application/json' }) },
      ...(isSent && { payload: JSON.stringify(body) }),
      ...(query.length > 0 && { query: Object.fromEntries(query.map(([name, value]) => [name, String(value)])) }),
    });
  } finally {
    callers.delete(number);
  }
}

/** A member of staff who has just proved who they are. */
export const asStaff = (clinic: TestClinic, ...roles: readonly StaffRole[]): Caller => {
  const [first = 'owner'] = roles;
  return aCaller(clinic, { kind: 'staff', id: clinic.staff[first], roles });
};

export const asPatient = (clinic: TestClinic, id: string): Caller =>
  aCaller(clinic, { kind: 'patient', id, roles: ['patient'] });

export const asGuardian = (clinic: TestClinic, id: string): Caller =>
  aCaller(clinic, { kind: 'guardian', id, roles: ['guardian'] });

const aCaller = ({ clinicId }: TestClinic, actor: Actor): Caller => ({
  ...{ clinicId, actor },
  steppedUpAt: new Date(),
  isLocked: false,
});

const aClinic = (slug: string): TestClinic => ({
  ...{ clinicId: makeId(), slug },
  staff: { owner: makeId(), clinician: makeId(), 'front-desk': makeId(), 'content-editor': makeId() },
});

async function insertPeople(tx: TenantTx, { clinicId, slug, staff }: TestClinic): Promise<void> {
  const people: readonly (readonly [StaffRole, string])[] = [
    ['owner', staff.owner],
    ['clinician', staff.clinician],
    ['front-desk', staff['front-desk']],
    ['content-editor', staff['content-editor']],
  ];
  for (const [role, staffId] of people) {
    const person = { staffId, name: `${slug} ${role}`, email: `${role}@${slug}.example.org`, isSample: false };
    await insertStaff(tx, clinicId, { ...person, roles: [role] });
  }
}
