import { existsSync } from 'node:fs';
import type { Config } from '../config.ts';
import { asAppRole } from './app-role.ts';
import { type Database, openDatabase } from './database.ts';
import { clusterPaths } from './embedded-postgres/cluster-folder.ts';
import { openEmbeddedPostgres } from './embedded-postgres/embedded-postgres.ts';
import { readOrMakePasswords } from './embedded-postgres/passwords.ts';
import { findPostmaster, isAlive } from './embedded-postgres/postmaster.ts';
import { appRole, databaseName } from './embedded-postgres/roles.ts';

/**
 * The database for a command that is run beside a server, or while none runs: as it is, not migrated, in the server's own
 * role. An embedded database that does not run is started and stopped again.
 */
export async function openBesideServer(database: Config['database']): Promise<Database> {
  if (database.kind === 'external') {
    return openDatabase({ owner: { connectionString: database.url }, app: asAppRole(database.url) });
  }
  const { dataFolder } = database;
  const paths = clusterPaths(dataFolder);
  if (!existsSync(paths.cluster)) {
    throw new Error(`There is no database under ${dataFolder}. Set JUNCTION_DATA or DATABASE_URL to where it is.`);
  }
  const running = findPostmaster(paths.cluster);
  if (running !== undefined && isAlive(running.pid)) {
    const { app: password } = readOrMakePasswords(paths.passwords);
    const { socketFolder: host, port } = running;
    const app = { host, port, user: appRole, password, database: databaseName };
    return openDatabase({ owner: app, app });
  }
  const started = await openEmbeddedPostgres({ dataFolder });
  const opened = await openDatabase(started);
  return { ...opened, close: () => opened.close().finally(started.stop) };
}
