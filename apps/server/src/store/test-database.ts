import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { DatabaseAccess } from './database.ts';

export interface TestDatabase extends DatabaseAccess {
  readonly drop: () => Promise<void>;
}

export interface TestDatabaseOptions {
  /** `junction`: all tables, no rows. `template1`: nothing at all. */
  readonly template: 'junction' | 'template1';
}

/** A database of its own for one test file, copied from the template in some forty milliseconds. */
export async function createTestDatabase({ template }: TestDatabaseOptions): Promise<TestDatabase> {
  const { superuser, owner, app } = inject('cluster');
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  await asSuperuser(superuser, `create database ${database} template ${template} owner ${owner.user}`);
  return {
    owner: { ...owner, database },
    app: { ...app, database },
    drop: () => asSuperuser(superuser, `drop database ${database} with (force)`),
  };
}

async function asSuperuser(superuser: pg.ClientConfig, sql: string): Promise<void> {
  const client = new pg.Client(superuser);
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
