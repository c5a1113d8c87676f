import type { KeyObject } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { ok, type Problem, type Result, refused } from '@junction/kernel';
import { makeBackupKeyPair, parseBackupPublicKey, parseBackupSecretKey } from '../backup/backup-keys.ts';
import { checkBackup } from '../backup/check-backup.ts';
import { RefusedFile } from '../backup/refused-file.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { takeBackup } from '../backup/take-backup.ts';
import { migrationsFolder } from '../store/database.ts';
import { readMigrations } from '../store/migrations/read-migrations.ts';
import { type Environment, onInstallation } from './admin-database.ts';

export interface BackupOptions {
  readonly path: string;
  /** A public backup key, or a file that holds one. */
  readonly publicKey?: string;
  readonly now: Date;
}

/** `junction admin backup`: may be run while the server serves. */
export async function backup(environment: Environment, options: BackupOptions): Promise<Result<string, Problem>> {
  const { path, publicKey, now } = options;
  if (existsSync(path)) return refused([{ path, message: 'is there already; give the name of a new file' }]);
  const recipient = publicKey === undefined ? ok(undefined) : readKey('--to-key', publicKey, parseBackupPublicKey);
  if (!recipient.ok) return recipient;
  const done = await onInstallation(environment, 'beside', ({ access }) =>
    takeBackup({ path, owner: access.owner, takenAt: now, recipient: recipient.value }),
  );
  if (!done.ok) return done;
  return ok(`Backed up into ${path}: ${statSync(path).size} bytes, ${recipient.value ? 'locked' : 'not locked'}.\n`);
}

export interface RestoreOptions {
  readonly path: string;
  /** The file that holds the secret backup key. */
  readonly keyFile?: string;
  readonly existing: 'refuse' | 'replace';
}

/** `junction admin restore`: the server must not run on the data folder. */
export async function restore(environment: Environment, options: RestoreOptions): Promise<Result<string, Problem>> {
  const { path, keyFile, existing } = options;
  const secret = keyFile === undefined ? ok(undefined) : readKey('--key', keyFile, parseBackupSecretKey);
  if (!secret.ok) return secret;
  const migrations = readMigrations(migrationsFolder);
  return refusingFile(path, async () => {
    // Before anything is opened, so that a file that is not taken does not even make a data folder.
    await checkBackup(path, secret.value, migrations);
    const done = await onInstallation(environment, 'alone', ({ access }) =>
      restoreBackup({ path, secret: secret.value, owner: access.owner, migrations, existing }),
    );
    if (!done.ok) return done;
    const { header, rows } = done.value;
    const clinics = header.clinics.map(({ name }) => name).join(', ') || 'no clinic';
    return ok(`Restored ${rows} rows of ${clinics}, as they were at ${header.takenAt}. Everyone signs in anew.\n`);
  });
}

/** `junction admin backup-key`: the secret key into a new file, the public one on the screen. */
export function makeBackupKey(secretFile: string): Result<string, Problem> {
  const { publicKey, secretKey } = makeBackupKeyPair();
  try {
    writeFileSync(secretFile, `${secretKey}\n`, { mode: 0o600, flag: 'wx' });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'fault';
    return refused([{ path: secretFile, message: `cannot be made (${code}); give the name of a new file` }]);
  }
  return ok(
    `${publicKey}\n\nThat is the public key: set BACKUP_PUBLIC_KEY to it, or give it with --to-key.\nThe secret key is in ${secretFile}. Move it off this machine: who has it can read the backups, and without it nobody can.\n`,
  );
}

function readKey(option: string, keyOrFile: string, parse: (text: string) => KeyObject): Result<KeyObject, Problem> {
  try {
    return ok(parse(existsSync(keyOrFile) ? readFileSync(keyOrFile, 'utf8') : keyOrFile));
  } catch (error) {
    if (error instanceof RefusedFile) return refused([{ path: option, message: error.message }]);
    throw error;
  }
}

/** What is wrong with the file, as a problem of the file. */
export async function refusingFile(
  path: string,
  work: () => Promise<Result<string, Problem>>,
): Promise<Result<string, Problem>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RefusedFile) return refused([{ path, message: error.message }]);
    throw error;
  }
}
