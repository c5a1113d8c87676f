import { randomBytes } from 'node:crypto';
import { ok, type Problem, type Result, refused } from '@junction/kernel';
import { parseConfig } from './config.ts';
import { newId } from './new-id.ts';
import { openBesideServer } from './store/open-beside-server.ts';
import { type AuditReport, verifyAudits } from './usecases/audit/verify-audits.ts';

/**
 * What `junction admin audit verify` prints, or what was altered, removed or put in. The database is the one of the
 * environment. `expected`: heads noted down before, `clinic:number:hash`.
 */
export async function verifyAuditsOf(
  environment: Readonly<Record<string, string | undefined>>,
  expected: readonly string[],
): Promise<Result<string, Problem>> {
  const wrong = expected.filter((head) => !/^[a-z0-9-]+:[1-9]\d*:[0-9a-f]{64}$/.test(head));
  if (wrong.length > 0)
    return refused([{ path: '--head', message: 'give a head as it was printed: clinic:number:hash' }]);
  const config = parseConfig(environment);
  if (!config.ok) return config;
  const { db, close } = await openBesideServer(config.value.database);
  try {
    const reports = await verifyAudits({ db, newId: () => newId(Date.now(), randomBytes(10)), expected });
    const unknown = expected.filter((head) => !reports.some(({ slug }) => head.startsWith(`${slug}:`)));
    const faults = [
      ...unknown.map((path) => ({ path, message: 'there is no such clinic any more' })),
      ...reports.flatMap(({ slug, faults: found }) => found.map((message) => ({ path: slug, message }))),
    ];
    return faults.length > 0 ? refused(faults) : ok(reports.map(lineOf).join(''));
  } finally {
    await close();
  }
}

const lineOf = ({ slug, seals, entries, waiting, head }: AuditReport): string =>
  `${slug}: ${entries} entries in ${seals} seals are as they were written; ${waiting} wait for the next seal${head === undefined ? '' : `\n  head ${head}`}\n`;
