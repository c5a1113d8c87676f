import type pg from 'pg';

/** One number for "this data folder has a server". Held by a session, so the database itself lets go when a server dies. */
const claimKey = 74_218_001;

/** Claims the data folder for this process, or throws and names the process that has it. */
export async function claimForThisServer(session: pg.Client, dataFolder: string): Promise<void> {
  const result = await session.query<{ claimed: boolean }>('select pg_try_advisory_lock($1) as claimed', [claimKey]);
  if (result.rows[0]?.claimed === true) return;
  const holder = await findClaimant(session);
  throw new Error(
    `A Junction server${holder === undefined ? '' : ` (process ${holder})`} already runs on the data folder ${dataFolder}. Stop it first, or set JUNCTION_DATA to another folder.`,
  );
}

/** The process number of the server that holds the data folder; absent when none does. */
export async function findClaimant(session: pg.Client): Promise<string | undefined> {
  const result = await session.query<{ name: string }>(
    `select activity.application_name as name from pg_locks join pg_stat_activity activity using (pid)
     where locktype = 'advisory' and objid = $1 and granted`,
    [claimKey],
  );
  return result.rows[0]?.name.replace(claimantName(''), '');
}

/** What the claiming session calls itself: it carries the server's process number. */
export const claimantName = (pid: number | string): string => `junction server ${pid}`;
