import pg from 'pg';
import type { Passwords } from './passwords.ts';

export const databaseName = 'junction';
export const ownerRole = 'junction_owner';
export const appRole = 'junction_app';

/** Makes the database and its two roles where they are missing: the owner of the tables, and the server's login, which owns nothing. */
export async function ensureRolesAndDatabase(superuser: pg.Client, passwords: Passwords): Promise<void> {
  await ensureRole(superuser, ownerRole, passwords.owner);
  await ensureRole(superuser, appRole, passwords.app);
  const found = await superuser.query('select 1 from pg_database where datname = $1', [databaseName]);
  if (found.rowCount === 0) await superuser.query(`create database ${databaseName} owner ${ownerRole}`);
  await superuser.query(`revoke all on database ${databaseName} from public`);
  await superuser.query(`grant connect on database ${databaseName} to ${appRole}`);
}

async function ensureRole(superuser: pg.Client, role: string, password: string): Promise<void> {
  const found = await superuser.query('select 1 from pg_roles where rolname = $1', [role]);
  if (found.rowCount !== 0) return;
  await superuser.query(
    `create role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls password ${pg.escapeLiteral(password)}`,
  );
}
