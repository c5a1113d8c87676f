import type pg from 'pg';
import { appRole } from './embedded-postgres/roles.ts';

/** The server's role in a database that others run: made where it is missing, and given to the one that signs in. */
export async function ensureAppRole(owner: pg.Client): Promise<void> {
  try {
    const found = await owner.query('select 1 from pg_roles where rolname = $1', [appRole]);
    if (found.rowCount === 0) await owner.query(`create role ${appRole} nologin`);
    const member = await owner.query<{ may: boolean }>("select pg_has_role(current_user, $1, 'member') as may", [
      appRole,
    ]);
    if (member.rows[0]?.may !== true) await owner.query(`grant ${appRole} to current_user`);
  } catch (cause) {
    throw new Error(
      `DATABASE_URL: its user can neither make nor use the role ${appRole}. Have an administrator run: create role ${appRole}; grant ${appRole} to that user.`,
      { cause },
    );
  }
}

/** Throws when the connection's role is a superuser, goes around row-level security, or owns a table. */
export async function checkAppRole(pool: pg.Pool): Promise<void> {
  const result = await pool.query<{ name: string; mighty: boolean; owns: boolean }>(
    `select rolname as name, rolsuper or rolbypassrls as mighty,
       exists (select 1 from pg_class where relowner = pg_roles.oid) as owns
     from pg_roles where rolname = current_user`,
  );
  const role = result.rows[0];
  if (role !== undefined && !role.mighty && !role.owns) return;
  throw new Error(
    `The server would work in the database as ${role?.name ?? 'an unknown role'}, which ${role?.mighty === true ? 'goes around' : 'owns the tables and so goes around'} the separation of clinics. It must be ${appRole}; a connection pooler in front has to pass the startup option "role".`,
  );
}

/** The same database, signed in the same way, working as the server's role. */
export const asAppRole = (connectionString: string): pg.ClientConfig => ({
  connectionString,
  options: `-c role=${appRole}`,
});
