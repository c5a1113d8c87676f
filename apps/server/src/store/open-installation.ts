import { existsSync } from 'node:fs';
import pg from 'pg';
import type { Config } from '../config.ts';
import { asAppRole, ensureAppRole } from './app-role.ts';
import type { DatabaseAccess } from './database.ts';
import { clusterPaths } from './embedded-postgres/cluster-folder.ts';
import { openEmbeddedPostgres } from './embedded-postgres/embedded-postgres.ts';
import { readOrMakePasswords } from './embedded-postgres/passwords.ts';
import { findPostmaster, isAlive } from './embedded-postgres/postmaster.ts';
import { appRole, databaseName, ownerRole } from './embedded-postgres/roles.ts';
import { socketPort } from './embedded-postgres/socket-folder.ts';

export interface Installation {
  readonly access: DatabaseAccess;
  readonly close: () => Promise<void>;
}

/**
 * The database of this installation for a command of its administrator. `beside`: a server may be at work on it and goes
 * on. `alone`: refused while a server has the data folder. An embedded database that does not run is started for the
 * command and stopped after it. `beside-or-new`: as `beside`, and a data folder that has no database yet gets one.
 */
export async function openInstallation(
  database: Config['database'],
  company: 'beside' | 'beside-or-new' | 'alone',
): Promise<Installation> {
  if (database.kind === 'external') return openExternal(database.url);
  const { cluster } = clusterPaths(database.dataFolder);
  if (company === 'beside' && !existsSync(cluster)) {
    throw new Error(`there is no database under ${database.dataFolder}`);
  }
  const running = company !== 'alone' ? findRunning(database.dataFolder) : undefined;
  if (running !== undefined) return { access: running, close: async () => undefined };
  const postgres = await openEmbeddedPostgres({ dataFolder: database.dataFolder });
  return { access: postgres, close: postgres.stop };
}

async function openExternal(url: string): Promise<Installation> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (cause) {
    throw new Error('the database cannot be reached or does not let us in', { cause });
  }
  await ensureAppRole(client).finally(() => client.end());
  return { access: { owner: { connectionString: url }, app: asAppRole(url) }, close: async () => undefined };
}

function findRunning(dataFolder: string): DatabaseAccess | undefined {
  const paths = clusterPaths(dataFolder);
  const found = findPostmaster(paths.cluster);
  if (found === undefined || !found.isReady || !isAlive(found.pid) || !existsSync(paths.passwords)) return undefined;
  const passwords = readOrMakePasswords(paths.passwords);
  const at = { host: found.socketFolder, port: socketPort, database: databaseName };
  return {
    owner: { ...at, user: ownerRole, password: passwords.owner },
    app: { ...at, user: appRole, password: passwords.app },
  };
}
