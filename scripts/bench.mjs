// `npm run bench [-- name …]`: the measurements in bench/, one after the other, each in a process of its own; its ratios come last.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'bench');
const files = readdirSync(folder).filter((name) => /^[^.]+\.ts$/.test(name));
/** What another file of the folder imports is a part of measurements, not one itself. */
const parts = new Set(
  files.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/from '\.\/([^']+)'/g)].map(([, imported]) => imported),
  ),
);
const all = files
  .filter((name) => !parts.has(name))
  .map((name) => name.replace(/\.ts$/, ''))
  .sort();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No such measurement: ${unknown.join(', ')}. There are ${all.join(', ')}.`);
  process.exit(2);
}
const failed = [];
for (const name of wanted.length > 0 ? wanted : all) {
  console.log(`\n── ${name}`);
  if ((await run(join('bench', `${name}.ts`))) !== 0) failed.push(name);
}
if (failed.length > 0) console.error(`\nfailed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;

function run(file) {
  const child = spawn(process.execPath, ['--import', 'tsx', file], { cwd: root, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
