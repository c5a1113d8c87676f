import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { makeId, openTestClinics, type TestClinics } from '../../http/test-clinics.ts';
import { insertAuditEntries } from '../../store/audit-entries.ts';
import { withTenant } from '../../store/tenant.ts';
import { sealAudits } from './seal-audits.ts';
import { verifyAudits } from './verify-audits.ts';

describe('the sealed audit', () => {
  let clinics: TestClinics;
  /** Somebody with all of the database in their hands. */
  let intruder: pg.Client;

  beforeAll(async () => {
    clinics = await openTestClinics();
    intruder = new pg.Client({ ...inject('cluster').superuser, database: String(clinics.database.app.database) });
    await intruder.connect();
    for (let batch = 0; batch < 4; batch++) {
      await write(5);
      await seal();
    }
    await intruder.query('create table kept_entries as table audit_entries');
    await intruder.query('create table kept_seals as table audit_seals');
  });
  beforeEach(async () => {
    await intruder.query('truncate audit_entries, audit_seals');
    await intruder.query('insert into audit_entries table kept_entries');
    await intruder.query('insert into audit_seals table kept_seals');
  });
  afterAll(async () => {
    await intruder.end();
    await clinics.close();
  });

  const context = () => ({
    clinicId: clinics.home.clinicId,
    actor: { kind: 'staff', id: clinics.home.staff.owner, roles: ['owner'] } as const,
    requestId: randomUUID(),
  });
  const entry = () => {
    const patientId = randomUUID();
    return { entryId: makeId(), action: 'read', resource: 'patient', id: patientId, patientId } as const;
  };
  const write = (count: number): Promise<void> =>
    withTenant(clinics.db, context(), (tx) => insertAuditEntries(tx, context(), Array.from({ length: count }, entry)));
  const seal = () => sealAudits({ db: clinics.db, newId: makeId });
  const verify = async (expected: readonly string[] = []) => {
    const reports = await verifyAudits({ db: clinics.db, newId: makeId, expected });
    const home = reports.find(({ slug }) => slug === 'home');
    if (home === undefined) throw new Error('the home clinic is missing');
    return home;
  };

  it('holds as long as nobody touches it', async () => {
    expect(await verify()).toMatchObject({ seals: 4, entries: 20, waiting: 0, faults: [] });
  });

  it('tells what waits for its seal', async () => {
    await write(3);
    expect(await verify()).toMatchObject({ entries: 20, waiting: 3, faults: [] });
    await seal();
    expect(await verify()).toMatchObject({ seals: 5, entries: 23, waiting: 0, faults: [] });
  });

  const altered: Readonly<Record<string, string>> = {
    at: "at + interval '1 microsecond'",
    actor_kind: "'patient'",
    actor_id: "'00000000-0000-7000-8000-000000000000'",
    action: "'list'",
    resource: "'encounter'",
    resource_id: 'gen_random_uuid()',
    patient_id: 'null',
    request_id: 'gen_random_uuid()',
  };

  it('shows any change of any column of any entry, and in which seal', async () => {
    const { rows } = await intruder.query<{ entry_id: string; seq: number }>(
      'select a.entry_id, s.seq from audit_entries a join audit_seals s on a.entry_id = any(s.entries)',
    );
    expect(rows.length).toBe(20);
    for (const { entry_id: id, seq } of rows) {
      for (const [column, value] of Object.entries(altered)) {
        await intruder.query(`update audit_entries set ${column} = ${value} where entry_id = $1`, [id]);
        expect([column, (await verify()).faults]).toEqual([
          column,
          [expect.stringContaining(`seal ${seq} does not fit`)],
        ]);
        await intruder.query('delete from audit_entries where entry_id = $1', [id]);
        await intruder.query('insert into audit_entries select * from kept_entries where entry_id = $1', [id]);
      }
    }
  });

  it('shows any entry that was removed', async () => {
    const { rows } = await intruder.query<{ entry_id: string }>('select entry_id from audit_entries');
    for (const { entry_id: id } of rows) {
      await intruder.query('delete from audit_entries where entry_id = $1', [id]);
      expect((await verify()).faults).toEqual([expect.stringMatching(`^entry ${id} of seal \\d was removed$`)]);
      await intruder.query('insert into audit_entries select * from kept_entries where entry_id = $1', [id]);
    }
  });

  it('shows an entry that was put in for a time long ago', async () => {
    const id = makeId();
    await intruder.query(
      `insert into audit_entries select clinic_id, $1, at - interval '1 day', actor_kind, actor_id, action, resource,
        resource_id, patient_id, request_id from audit_entries limit 1`,
      [id],
    );
    await seal();
    expect((await verify()).faults).toEqual([`entry ${id} was put in: it is older than the last seal and in none`]);
  });

  it('shows a seal that was removed from the middle, and one whose hash was computed anew', async () => {
    await intruder.query('delete from audit_seals where seq = 2');
    expect((await verify()).faults).toContain('seal 2 was removed');
    await intruder.query('insert into audit_seals select * from kept_seals where seq = 2');
    await intruder.query("update audit_seals set hash = sha256('anything') where seq = 3");
    const { faults } = await verify();
    expect(faults).toEqual([
      expect.stringContaining('seal 3 does not fit'),
      expect.stringContaining('seal 4 does not fit'),
    ]);
  });

  it('shows by a head that was noted down that everything was written anew since', async () => {
    const { head = '' } = await verify();
    expect((await verify([head])).faults).toEqual([]);
    await intruder.query('truncate audit_seals');
    await intruder.query("update audit_entries set action = 'list'");
    await seal();
    expect((await verify()).faults).toEqual([]);
    expect((await verify([head])).faults).toEqual([
      'seal 4 is not the one that was noted down: the audit was cut off or written anew',
    ]);
  });

  it('waits for no writer, keeps no writer waiting, and takes a late entry into a later seal', async () => {
    let sealedMeanwhile = 0;
    await withTenant(clinics.db, context(), async (tx) => {
      await insertAuditEntries(tx, context(), [entry()]);
      await write(2);
      const [head] = await seal();
      sealedMeanwhile = head?.entries ?? 0;
    });
    expect(sealedMeanwhile).toBe(2);
    expect(await seal()).toMatchObject([{ slug: 'home', seq: 6, entries: 1 }]);
    expect((await verify()).faults).toEqual([]);
  });

  it('is sealed once by many servers at once', async () => {
    await write(10);
    const heads = (await Promise.all([seal(), seal(), seal(), seal()])).flat();
    expect(heads.reduce((sum, head) => sum + head.entries, 0)).toBe(10);
    expect(await verify()).toMatchObject({ entries: 30, waiting: 0, faults: [] });
  });

  it('cannot be changed by the server itself', async () => {
    const change = (statement: string) => withTenant(clinics.db, context(), (tx) => sql.raw(statement).execute(tx));
    for (const table of [
      'audit_entries',
      'audit_seals',
      'encounters',
      'observations',
      'documents',
      'plans',
      'addenda',
    ]) {
      await expect(change(`delete from ${table}`)).rejects.toThrow(`permission denied for table ${table}`);
      await expect(change(`update ${table} set clinic_id = clinic_id`)).rejects.toThrow(
        `permission denied for table ${table}`,
      );
    }
  });
});
