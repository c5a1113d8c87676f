import { join } from 'node:path';
import { ok, type Problem, type Result, refused } from '@junction/kernel';
import { parseBackupPublicKey } from './backup/backup-keys.ts';
import type { BackupSchedule } from './backup/scheduled-backups.ts';
import type { Config } from './config.ts';
import { usualRequestsPerMinute } from './http/clinic-limits.ts';

/** What is set from outside for whoever looks after the server, read once at start. */
export interface Operations {
  /** Undefined: the server makes no backups. */
  readonly backups: BackupSchedule | undefined;
  /** Who asks for /metrics from elsewhere than this machine must bring it; undefined: only this machine may ask. */
  readonly metricsToken: string | undefined;
  readonly logFormat: 'text' | 'json';
  /** Of one account, about clinics; one address may five times as many. */
  readonly requestsPerMinute: number;
}

/** The settings, or every wrong one by its name with what would be right. No message repeats a value. */
export function parseOperations(
  environment: Readonly<Record<string, string | undefined>>,
  database: Config['database'],
): Result<Operations, Problem> {
  const problems: Problem[] = [];
  const given = (name: Name): string | undefined => environment[name]?.trim();
  const check = (name: Name, isRight: boolean): void => {
    if (!isRight) problems.push({ path: name, message: rightValues[name] });
  };
  const folder = given('BACKUP_FOLDER');
  check('BACKUP_FOLDER', folder !== '');
  const at = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(given('BACKUP_AT') ?? '02:30');
  check('BACKUP_AT', at !== null);
  const keep = given('BACKUP_KEEP') ?? '14';
  check('BACKUP_KEEP', /^[1-9]\d{0,3}$/.test(keep));
  const key = given('BACKUP_PUBLIC_KEY');
  check('BACKUP_PUBLIC_KEY', key === undefined || isPublicKey(key));
  const metricsToken = given('METRICS_TOKEN');
  check('METRICS_TOKEN', metricsToken === undefined || metricsToken.length >= 32);
  const logFormat = given('LOG_FORMAT') ?? 'text';
  check('LOG_FORMAT', logFormat === 'text' || logFormat === 'json');
  const requests = given('REQUESTS_PER_MINUTE') ?? String(usualRequestsPerMinute);
  check('REQUESTS_PER_MINUTE', /^[1-9]\d{1,6}$/.test(requests));
  if (problems.length > 0) return refused(problems);

  const inside = database.kind === 'embedded' ? join(database.dataFolder, 'backups') : undefined;
  const where = folder === 'off' ? undefined : (folder ?? inside);
  return ok({
    metricsToken,
    logFormat: logFormat === 'json' ? 'json' : 'text',
    requestsPerMinute: Number(requests),
    backups:
      where === undefined
        ? undefined
        : {
            folder: where,
            hour: Number(at?.[1]),
            minute: Number(at?.[2]),
            keep: Number(keep),
            recipient: key === undefined ? undefined : parseBackupPublicKey(key),
          },
  });
}

const rightValues = {
  BACKUP_FOLDER: 'give the folder for the backups that the server makes, or off',
  BACKUP_AT: 'give the time of day for them on the clock of this machine, such as 02:30',
  BACKUP_KEEP: 'give how many of them to keep, from 1 to 9999',
  BACKUP_PUBLIC_KEY: 'give the public key that `junction admin backup-key` printed',
  METRICS_TOKEN: 'give at least 32 random characters',
  LOG_FORMAT: 'give text or json',
  REQUESTS_PER_MINUTE: 'give how many requests one account may make in a minute, from 10 to 9999999',
} as const;

type Name = keyof typeof rightValues;

function isPublicKey(text: string): boolean {
  try {
    parseBackupPublicKey(text);
    return true;
  } catch {
    return false; // The caller names the setting and says what would be right.
  }
}
