import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAuditsOf } from './admin.ts';
import { makeId } from './http/test-clinics.ts';
import { insertAuditEntries } from './store/audit-entries.ts';
import { openDatabase, prepareTables } from './store/database.ts';
import { type EmbeddedPostgres, openEmbeddedPostgres } from './store/embedded-postgres/embedded-postgres.ts';
import { withTenant } from './store/tenant.ts';
import { sealAudits } from './usecases/audit/seal-audits.ts';
import { seedDemoClinic } from './usecases/seed-demo-clinic.ts';

const clinicId = '0199f5a0-0000-7000-8000-000000000001';

describe('junction admin audit verify', () => {
  let dataFolder: string;
  let server: EmbeddedPostgres;
  let head: string;

  beforeAll(async () => {
    dataFolder = mkdtempSync(join(tmpdir(), 'junction-admin-'));
    server = await openEmbeddedPostgres({ dataFolder, settings: ['fsync=off'] });
    await prepareTables(server, seedDemoClinic);
    const { db, close } = await openDatabase(server);
    const context = {
      clinicId,
      actor: { kind: 'system', id: 'test', roles: ['system'] },
      requestId: makeId(),
    } as const;
    const entry = { action: 'read', resource: 'clinic', id: clinicId, patientId: null } as const;
    const entries = [1, 2, 3].map(() => ({ ...entry, entryId: makeId() }));
    await withTenant(db, context, (tx) => insertAuditEntries(tx, context, entries));
    const [sealed] = await sealAudits({ db, newId: makeId });
    head = `kinesio:${sealed?.seq}:${sealed?.hash}`;
    await close();
  }, 60_000);
  afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

  const verify = (...heads: readonly string[]) => verifyAuditsOf({ JUNCTION_DATA: dataFolder }, heads);
  const fine = () => ({
    ok: true,
    value: `kinesio: 3 entries in 1 seals are as they were written; 0 wait for the next seal\n  head ${head}\n`,
  });

  it('says that all is well, beside a server that runs', async () => {
    expect(await verify(head)).toEqual(fine());
  });

  it('refuses a head that is not one', async () => {
    expect(await verify('kinesio:1')).toMatchObject({ ok: false, problems: [{ path: '--head' }] });
  });

  it('names the clinic whose audit is not the one that was noted down', async () => {
    const other = `kinesio:1:${'0'.repeat(64)}`;
    expect(await verify(other)).toMatchObject({ ok: false, problems: [{ path: 'kinesio' }] });
    expect(await verify(`gone:1:${'0'.repeat(64)}`)).toMatchObject({
      ok: false,
      problems: [{ message: 'there is no such clinic any more' }],
    });
  });

  it('starts the database when no server runs, and leaves it stopped', async () => {
    await server.stop();
    expect(await verify()).toEqual(fine());
    expect(await verify()).toEqual(fine());
  }, 60_000);

  it('does not make a database where there is none', async () => {
    const empty = join(dataFolder, 'nothing-here');
    await expect(verifyAuditsOf({ JUNCTION_DATA: empty }, [])).rejects.toThrow(`There is no database under ${empty}.`);
  });
});
