// Installs what is missing before `npm start` and `npm test`. Node built-ins only: on a fresh clone there is nothing else.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stampPath = join(root, 'node_modules', '.junction-install.json');

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Junction needs Node 20.19 or newer; this is ${process.version}.`);
}

const wanted = {
  lock: createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex'),
  node: process.version,
  platform: `${process.platform}-${process.arch}`,
};
const stamp = readJson(stampPath);

if (stamp?.lock !== wanted.lock || stamp.node !== wanted.node || stamp.platform !== wanted.platform) {
  if (!installedByHand(stamp)) install();
  writeFileSync(stampPath, `${JSON.stringify(wanted)}\n`);
}

/** True when `npm ci` or `npm install` has already put every locked package in place, for this Node and platform. */
function installedByHand(previous) {
  if (previous !== undefined && (previous.node !== wanted.node || previous.platform !== wanted.platform)) return false;
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  const locked = readJson(join(root, 'package-lock.json'))?.packages;
  if (installed === undefined || locked === undefined) return false;
  return Object.entries(locked).every(([path, entry]) => {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true;
    const there = installed[path];
    if (there === undefined) return entry.optional === true && !isForThisMachine(entry);
    if (entry.link === true) return existsSync(join(root, path));
    return there.version === entry.version && existsSync(join(root, path, 'package.json'));
  });
}

/** An optional package that names this platform belongs here: an install with optional packages left out is incomplete. */
function isForThisMachine(entry) {
  const glibc = process.platform !== 'linux' || process.report.getReport().header.glibcVersionRuntime !== undefined;
  const libc = glibc ? 'glibc' : 'musl';
  return (
    entry.os?.includes(process.platform) === true &&
    entry.cpu?.includes(process.arch) === true &&
    (entry.libc ?? [libc]).includes(libc)
  );
}

function install() {
  console.log('Installing packages (first start, or the lock file changed)…');
  // Dev packages build the screens; NODE_ENV=production or an omit setting would leave them out.
  const arguments_ = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const npm = process.env.npm_execpath;
  const result =
    npm?.endsWith('js') === true
      ? spawnSync(process.execPath, [npm, ...arguments_], { cwd: root, stdio: 'inherit' })
      : spawnSync('npm', arguments_, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.error !== undefined) fail(`npm could not be run: ${result.error.message}`);
  if (result.status !== 0) fail('npm ci failed; its message is above.');
}

function readJson(path) {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    // A half-written file, from an install that was stopped: the same as none.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
