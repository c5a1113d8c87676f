// Builds the screens into apps/web/dist when their sources changed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { packFiles } from './pack-files.mjs';

/** Resolves to true when it had to build. `root` is the project's folder. */
export async function buildWebIfChanged(root) {
  const web = join(root, 'apps', 'web');
  const stampPath = join(root, 'build', 'web.stamp');
  const stamp = stampOf(root);
  if (existsSync(join(web, 'dist', 'index.html')) && readIfThere(stampPath) === stamp) return false;
  rmSync(stampPath, { force: true });
  await runVite(web);
  await packFiles(
    filesUnder(join(web, 'dist')).filter((path) => /\.(?:js|css|html|svg|json|webmanifest)$/.test(path)),
    11,
  );
  mkdirSync(dirname(stampPath), { recursive: true });
  writeFileSync(stampPath, stamp);
  return true;
}

function runVite(web) {
  const require = createRequire(join(web, 'package.json'));
  const vite = join(dirname(require.resolve('vite/package.json')), 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'error', '--emptyOutDir'], {
    cwd: web,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error('The screens could not be built; the reason is above.')),
    );
  });
}

/** What the screens are made of: their own sources, those of the packages, and the versions of everything installed. */
function stampOf(root) {
  const hash = createHash('sha256').update(process.version);
  const folders = [
    join(root, 'apps', 'web'),
    ...readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name)),
  ];
  for (const path of [join(root, 'package-lock.json'), ...folders.flatMap(filesUnder)]) {
    if (!/\.test\.tsx?$/.test(path)) hash.update(`${relative(root, path)}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

const skipped = new Set(['dist', 'node_modules']);

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !skipped.has(entry.name) && !entry.name.startsWith('.'))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path) : [path];
    })
    .sort();
}

const readIfThere = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
