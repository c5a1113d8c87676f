// `npm run check`: format, lint, types, import directions and dead code, side by side. Says only what is wrong.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(join(root, 'package.json'));

const checks = [
  [
    'format and lint',
    binOf('@biomejs/biome', 'biome'),
    ['check', '--error-on-warnings', '--diagnostic-level=warn', '--max-diagnostics=100'],
  ],
  ['types', binOf('typescript', 'tsc'), ['-p', '.']],
  ['import directions', join(root, 'scripts', 'boundaries', 'check-boundaries.mjs'), []],
  ['dead code', binOf('knip', 'knip'), ['--no-progress']],
];

const results = await Promise.all(checks.map(([name, script, args]) => run(name, script, args)));
const failed = results.filter(({ status }) => status !== 0);
for (const { name, output } of failed) console.error(`── ${name}\n${output.trim()}\n`);
process.exitCode = failed.length > 0 ? 1 : 0;

function run(name, script, args) {
  const child = spawn(process.execPath, [script, ...args], { cwd: root, env: { ...process.env, FORCE_COLOR: '0' } });
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  child.stderr.on('data', (data) => {
    output += data;
  });
  return new Promise((resolve) => child.once('close', (status) => resolve({ name, status, output })));
}

function binOf(name, bin) {
  const folder = require.resolve
    .paths(name)
    .map((path) => join(path, name))
    .find(existsSync);
  const manifest = require(join(folder, 'package.json'));
  return join(folder, typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[bin]);
}
