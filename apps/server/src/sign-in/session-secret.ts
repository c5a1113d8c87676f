import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';

/**
 * The secret that signs session cookies and encrypts the secrets of authenticator apps: SESSION_SECRET or, beside an
 * embedded database, one that is made once and kept in its data folder, readable by the owner only.
 */
export function sessionSecretOf({ sessionSecret, database }: Config): string {
  if (sessionSecret !== undefined) return sessionSecret;
  if (database.kind === 'external')
    throw new Error(
      'SESSION_SECRET: is not set, and DATABASE_URL is; give at least 32 random characters, the same at every start',
    );
  mkdirSync(database.dataFolder, { recursive: true });
  const path = join(database.dataFolder, 'session-secret');
  try {
    writeFileSync(path, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const secret = readFileSync(path, 'utf8').trim();
  if (secret.length < 32) throw new Error(`${path} holds no secret: restore it from a backup.`);
  return secret;
}
