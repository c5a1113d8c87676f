// Builds the screens into apps/web/dist, and the styles and islands of the public pages into packages/site/dist, when their sources changed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { packFiles } from './pack-files.mjs';

const screens = {
  folder: ['apps', 'web'],
  proof: 'index.html',
  stamp: 'web.stamp',
  what: 'screens',
  packages: (name) => name !== 'site',
};
const publicPages = {
  folder: ['packages', 'site'],
  proof: 'manifest.json',
  stamp: 'site.stamp',
  what: 'public pages',
  packages: () => true,
};

/** Resolves to true when it had to build. `root` is the project's folder. */
export const buildWebIfChanged = (root) => buildIfChanged(root, screens);
export const buildSiteIfChanged = (root) => buildIfChanged(root, publicPages);

async function buildIfChanged(root, { folder, proof, stamp: stampName, what, packages }) {
  const place = join(root, ...folder);
  const stampPath = join(root, 'build', stampName);
  const stamp = stampOf(root, place, packages);
  if (existsSync(join(place, 'dist', proof)) && readIfThere(stampPath) === stamp) return false;
  rmSync(stampPath, { force: true });
  await runVite(place, what);
  await packFiles(
    filesUnder(join(place, 'dist')).filter((path) => /\.(?:js|css|html|svg|json|webmanifest)$/.test(path)),
    11,
  );
  mkdirSync(dirname(stampPath), { recursive: true });
  writeFileSync(stampPath, stamp);
  return true;
}

function runVite(place, what) {
  const require = createRequire(join(place, 'package.json'));
  const vite = join(dirname(require.resolve('vite/package.json')), 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'error', '--emptyOutDir'], {
    cwd: place,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The ${what} could not be built; the reason is above.`)),
    );
  });
}

/** What is built is made of its own sources, those of packages, and the versions of everything installed. */
function stampOf(root, place, packages) {
  const hash = createHash('sha256').update(process.version);
  const names = readdirSync(join(root, 'packages')).filter(packages);
  const folders = [...new Set([place, ...names.map((name) => join(root, 'packages', name))])];
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
