import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../test-database.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './read-migrations.ts';

const aMigration = (version: number, name: string, sql: string): Migration => ({
  version,
  name,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
});

const beds = aMigration(1, '0001_beds.sql', 'create table beds (number integer)');
const lamps = aMigration(2, '0002_lamps.sql', 'create table lamps (number integer)');

describe('migrations', () => {
  let database: TestDatabase;
  let owner: pg.Client;

  beforeEach(async () => {
    database = await createTestDatabase({ template: 'template1' });
    owner = new pg.Client(database.owner);
    await owner.connect();
  });
  afterEach(async () => {
    await owner.end();
    await database.drop();
  });

  it('are applied once, in order, and only the new ones later', async () => {
    expect(await migrate(owner, [beds])).toEqual(['0001_beds.sql']);
    expect(await migrate(owner, [beds, lamps])).toEqual(['0002_lamps.sql']);
    expect(await migrate(owner, [beds, lamps])).toEqual([]);
  });

  it('are refused when an applied one was changed', async () => {
    await migrate(owner, [beds]);
    const changed = aMigration(1, '0001_beds.sql', 'create table beds (number bigint)');
    await expect(migrate(owner, [changed, lamps])).rejects.toThrow(
      'migrations/0001_beds.sql was changed after it was applied. Put it back and write a new migration.',
    );
    await expect(owner.query('select * from lamps')).rejects.toThrow('relation "lamps" does not exist');
  });

  it('are refused when another took the place of an applied one', async () => {
    await migrate(owner, [beds]);
    const other = aMigration(1, '0001_chairs.sql', 'create table chairs (number integer)');
    await expect(migrate(owner, [other])).rejects.toThrow(
      'migrations/0001_chairs.sql: the database applied 0001_beds.sql in its place. Give it the next number.',
    );
  });

  it('are refused when the database is from a newer Junction', async () => {
    await migrate(owner, [beds, lamps]);
    await expect(migrate(owner, [beds])).rejects.toThrow('The database has 0002_lamps.sql, which this version');
  });

  it('leave nothing behind when one fails half way', async () => {
    const half = aMigration(2, '0002_half.sql', 'create table lamps (number integer); select 1 / 0');
    await expect(migrate(owner, [beds, half])).rejects.toThrow('migrations/0002_half.sql failed: division by zero');
    expect(await migrate(owner, [beds, lamps])).toEqual(['0002_lamps.sql']);
  });

  it('are applied once when two servers start together', async () => {
    const second = new pg.Client(database.owner);
    await second.connect();
    const applied = await Promise.all([migrate(owner, [beds, lamps]), migrate(second, [beds, lamps])]);
    await second.end();
    expect(applied.flat()).toEqual(['0001_beds.sql', '0002_lamps.sql']);
  });
});
