import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** The database's own passwords: made once, kept beside its data, readable by the owner only. */
export interface Passwords {
  /** Superuser: creates the roles below and nothing else. */
  readonly postgres: string;
  /** Owns the tables and runs the migrations. */
  readonly owner: string;
  /** What the server signs in with; owns nothing. */
  readonly app: string;
}

export function readOrMakePasswords(path: string): Passwords {
  if (!existsSync(path)) {
    const made: Passwords = { postgres: random(), owner: random(), app: random() };
    writeFileSync(path, `${JSON.stringify(made)}\n`, { mode: 0o600, flag: 'wx' });
    return made;
  }
  return parsePasswords(readFileSync(path, 'utf8'), path);
}

const random = (): string => randomBytes(24).toString('base64url');

function parsePasswords(text: string, path: string): Passwords {
  const value: unknown = JSON.parse(text);
  const get = (name: string): string => {
    const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
    if (typeof found !== 'string' || found === '')
      throw new Error(`${path} has no "${name}": restore it from a backup.`);
    return found;
  };
  return { postgres: get('postgres'), owner: get('owner'), app: get('app') };
}
