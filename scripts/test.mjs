// `npm test`: every suite, and one line at the end that says how it went.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runE2e } from './e2e.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const reports = mkdtempSync(join(tmpdir(), 'junction-tests-'));
const total = { passed: 0, failed: 0, skipped: 0 };

try {
  await build();
  await vitest();
  await journeys();
  await audit();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  total.failed++;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
console.log(`tests: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** What both kinds of suite use: the compiled knowledge and the screens. */
async function build() {
  if ((await run(join(root, 'scripts', 'build.mjs'), [])) !== 0) throw new Error('The build failed.');
}

async function vitest() {
  const file = join(reports, 'vitest.json');
  const bin = join(dirname(createRequire(join(root, 'package.json')).resolve('vitest/package.json')), 'vitest.mjs');
  const status = await run(bin, ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const report = readReport(file);
  // A file that cannot even be loaded has no failed test to count, yet it failed.
  const broken =
    report?.testResults.filter((it) => it.status === 'failed' && it.assertionResults.length === 0).length ?? 0;
  add(status, {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + broken,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  });
}

async function journeys() {
  const file = join(reports, 'e2e.json');
  const status = await runE2e({ args: [], report: file });
  if (status === undefined) {
    console.error(
      '\nThe browser journeys did NOT run: no browser was found. Install Chromium or Chrome, or set CHROMIUM_PATH.\n',
    );
    add(process.env.CI === undefined ? 0 : 1, { passed: 0, failed: 0, skipped: 1 });
    return;
  }
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = readReport(file)?.stats ?? {};
  add(status, { passed: expected + flaky, failed: unexpected, skipped });
}

/** Known faults of the packages: without a registry that answers it is skipped, and says so. */
async function audit() {
  const status = await run(join(root, 'scripts', 'audit.mjs'), []);
  if (status === 2) add(0, { passed: 0, failed: 0, skipped: 1 });
  else add(status, { passed: status === 0 ? 1 : 0, failed: 0, skipped: 0 });
}

/** A suite that ends badly counts as a failure even when it names no failed test. */
function add(status, { passed, failed, skipped }) {
  total.passed += passed;
  total.failed += status === 0 ? failed : Math.max(1, failed);
  total.skipped += skipped;
}

function run(script, args) {
  const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
