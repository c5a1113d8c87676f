import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import type { TestProject } from 'vitest/node';
import { prepareTables } from './database.ts';
import { openEmbeddedPostgres } from './embedded-postgres/embedded-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly cluster: TestCluster;
  }
}

/** How to reach the PostgreSQL of the test run. Its database `junction` has all tables and is the template of every test database. */
export interface TestCluster {
  readonly superuser: pg.ClientConfig;
  readonly owner: pg.ClientConfig;
  readonly app: pg.ClientConfig;
}

/** One real PostgreSQL for all database tests of a run. Nothing of it outlives the run, so it need not wait for the disk. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'junction-db-'));
  const postgres = await openEmbeddedPostgres({ dataFolder, settings: ['fsync=off', 'synchronous_commit=off'] });
  await prepareTables(postgres, async () => undefined);
  project.provide('cluster', { superuser: postgres.superuser, owner: postgres.owner, app: postgres.app });
  return async () => {
    await postgres.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
}
